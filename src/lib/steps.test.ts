import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Steps } from './steps.ts'
import { runWhenIdle } from './steps.ts'

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
})
