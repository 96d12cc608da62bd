import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Steps } from './steps.ts'
import { runInSlices, runWhenIdle } from './steps.ts'

describe('work that can wait', () => {
  afterEach(() => vi.unstubAllGlobals())

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
