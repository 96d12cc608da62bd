import { setImmediate } from 'node:timers'
import { createMemoryHistory } from '@tanstack/react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answeringFirst } from './history.ts'

/** What waits for the next frame, which comes when the test says so. */
let waiting: (() => void)[] = []
const frame = () => {
  for (const callback of waiting.splice(0)) callback()
}

/** Lets messages arrive. */
const turn = () => new Promise(setImmediate)

/** A history at the overview, and what it tells the router. */
function opened() {
  const history = answeringFirst(createMemoryHistory({ initialEntries: ['/'] }))
  const told = vi.fn()
  history.subscribe(({ location }) => told(location.href))
  return { history, told }
}

describe('a press that leads to another page', () => {
  beforeEach(() => {
    waiting = []
    vi.stubGlobal('document', { visibilityState: 'visible' })
    vi.stubGlobal('requestAnimationFrame', (callback: () => void) => waiting.push(callback))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is told to the router once a frame has shown that it was taken', async () => {
    const { history, told } = opened()
    history.push('/data')
    await Promise.resolve()
    expect(told).not.toHaveBeenCalled()
    frame()
    // No timer runs meanwhile: it is the frame that it waited for.
    while (told.mock.calls.length === 0) await turn()
    expect(told).toHaveBeenCalledWith('/data')
  })

  it('is told after a tenth of a second where no frame comes', async () => {
    const { history, told } = opened()
    history.push('/data')
    await vi.advanceTimersByTimeAsync(100)
    expect(told).toHaveBeenCalledWith('/data')
  })

  it('is told without a frame where nobody sees the window', async () => {
    vi.stubGlobal('document', { visibilityState: 'hidden' })
    const { history, told } = opened()
    history.push('/data')
    await Promise.resolve()
    expect(told).toHaveBeenCalledWith('/data')
  })

  it('is told to the router that only then begins to listen', async () => {
    const history = answeringFirst(createMemoryHistory({ initialEntries: ['/', '/data'] }))
    history.back()
    const told = vi.fn()
    history.subscribe(({ location }) => told(location.href))
    await vi.advanceTimersByTimeAsync(100)
    expect(told.mock.calls).toEqual([['/']])
  })

  it('is not undone by what is pressed meanwhile on the page that is left', async () => {
    const { history, told } = opened()
    history.push('/data')
    history.replace('/?theme=members')
    await vi.advanceTimersByTimeAsync(100)
    expect(history.location.href).toBe('/data')
    expect(told.mock.calls).toEqual([['/data']])
  })

  it('gives way to another page that is chosen meanwhile', async () => {
    const { history, told } = opened()
    history.push('/data')
    history.push('/compare')
    await vi.advanceTimersByTimeAsync(100)
    expect(history.location.href).toBe('/compare')
    expect(told).toHaveBeenLastCalledWith('/compare')
  })

  it('lets the new page put its address right', async () => {
    const { history, told } = opened()
    history.push('/data?x=1')
    history.replace('/data')
    await vi.advanceTimersByTimeAsync(100)
    history.replace('/?theme=members')
    await vi.advanceTimersByTimeAsync(100)
    expect(history.location.href).toBe('/?theme=members')
    expect(told).toHaveBeenLastCalledWith('/?theme=members')
  })

  it('waits no more for a step within the page', () => {
    const { history, told } = opened()
    history.push('/?theme=members')
    expect(told).toHaveBeenCalledWith('/?theme=members')
  })
})
