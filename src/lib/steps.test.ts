import { describe, expect, it, vi } from 'vitest'
import type { Steps } from './steps.ts'
import { inTurns, runInSlices, runNow, runWhenIdle } from './steps.ts'

describe('work that can wait', () => {
  it('lets the page answer in between, however long the browser is idle', async () => {
    let now = 0
    let turns = 0
    vi.stubGlobal('performance', { now: () => now })
    vi.stubGlobal('requestIdleCallback', (callback: (deadline: { timeRemaining: () => number }) => void) => {
      turns += 1
      const began = now
      callback({ timeRemaining: () => 50 - (now - began) })
    })
    function* work(): Steps<string> {
      for (let step = 0; step < 32; step += 1) {
        now += 1
        yield
      }
      return 'done'
    }
    expect(await runWhenIdle(work())).toBe('done')
    expect(turns).toBeGreaterThanOrEqual(4)
  })

  it('is let go at once by a browser that is never idle, and goes on from where it was', async () => {
    vi.stubGlobal('requestIdleCallback', () => 0)
    const done: number[] = []
    function* work(): Steps<void> {
      for (let step = 0; step < 3; step += 1) {
        done.push(step)
        yield
      }
    }
    const steps = work()
    steps.next()
    const asked = new AbortController()
    const waiting = runWhenIdle(steps, asked.signal)
    asked.abort()
    await expect(waiting).rejects.toThrow('abort')
    await runInSlices(steps)
    expect(done).toEqual([0, 1, 2])
  })
})

describe('works by turns', () => {
  function* steps(name: string, count: number, done: string[]): Steps<void> {
    for (let step = 1; step <= count; step += 1) {
      done.push(`${name}${step}`)
      yield
    }
  }

  it('take a step each until the longest is done', () => {
    const done: string[] = []
    runNow(inTurns([steps('a', 1, done), steps('b', 3, done), steps('c', 2, done)]))
    expect(done).toEqual(['a1', 'b1', 'c1', 'b2', 'c2', 'b3'])
  })
})

describe('work in slices', () => {
  it('gives its answer, null too, and stops where it is not wanted any more', async () => {
    let now = 0
    vi.stubGlobal('performance', { now: () => now })
    function* work(): Steps<null> {
      for (let step = 0; step < 4; step += 1) {
        now += 5
        yield
      }
      return null
    }
    expect(await runInSlices(work())).toBeNull()
    const stop = new AbortController()
    const stopped = runInSlices(work(), stop.signal)
    stop.abort()
    await expect(stopped).rejects.toThrow(DOMException)
  })
})
