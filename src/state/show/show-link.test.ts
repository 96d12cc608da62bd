import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { LinkWindow, Opener, ShowLink } from './show-link.ts'
import { createShowLink } from './show-link.ts'
import type { ShowMessage } from './show-message.ts'

const TOKEN = '0123456789abcdef'
const place = (slide: number): ShowMessage => ({ kind: 'place', place: { deck: 'overview', slide } })

/** A window as far as a link sees it; what is posted to it arrives at once. */
function fakeWindow() {
  const listeners = new Set<(event: MessageEvent) => void>()
  const self: LinkWindow = {
    addEventListener: (_, listener) => listeners.add(listener),
    removeEventListener: (_, listener) => listeners.delete(listener),
  }
  const opener: Opener = {
    closed: false,
    postMessage: (data, _, ports) => {
      const own = ports.filter((port) => port instanceof MessagePort)
      for (const listener of listeners) listener(new MessageEvent('message', { data, ports: own }))
    },
  }
  return { self, opener }
}

const links: ShowLink[] = []
/** One end of a show, with what it heard. */
function end(self: LinkWindow, opener: Opener | null, slide: number, token = TOKEN) {
  const heard: ShowMessage[] = []
  const link = createShowLink({
    token,
    self,
    origin: null,
    opener,
    greet: () => [place(slide)],
    onMessage: (message) => heard.push(message),
  })
  links.push(link)
  return { link, heard, connected: () => link.store.getState().connected }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
})
afterEach(() => {
  for (const link of links.splice(0)) link.close()
  vi.useRealTimers()
})

/** Lets what was sent arrive. */
const arrive = () => new Promise((resolve) => setTimeout(resolve, 20))

describe('the two windows of a show', () => {
  test('find each other, and each tells where it is', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 3)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    expect([a.connected(), b.connected()]).toEqual([true, true])
    expect(b.heard).toEqual([place(3)])
    expect(a.heard).toEqual([place(1)])
  })

  test('hear each other in both directions', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    a.link.send(place(5))
    b.link.send(place(6))
    await arrive()
    expect(b.heard.at(-1)).toEqual(place(5))
    expect(a.heard.at(-1)).toEqual(place(6))
  })

  test('do not take a stranger for the other', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 1, 'another-token-of-16')
    audience.opener.postMessage({ app: 'union-metrics-show', token: TOKEN }, '*', [])
    audience.opener.postMessage('junk', '*', [])
    await arrive()
    expect([a.connected(), b.connected()]).toEqual([false, false])
  })

  test('do not listen to another origin where there is one to check', async () => {
    const audience = fakeWindow()
    const heard: ShowMessage[] = []
    const link = createShowLink({
      token: TOKEN,
      self: audience.self,
      origin: 'https://union.example',
      opener: null,
      greet: () => [],
      onMessage: (message) => heard.push(message),
    })
    links.push(link)
    end(fakeWindow().self, audience.opener, 1)
    await arrive()
    expect(link.store.getState().connected).toBe(false)
  })

  test('part with a word, and the one that stays goes on', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    b.link.close()
    await arrive()
    expect(a.connected()).toBe(false)
    expect(() => a.link.send(place(2))).not.toThrow()
  })

  test('find each other again when the one that opened the other was loaded anew', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 2)
    await arrive()
    a.link.close()
    await arrive()
    expect(b.connected()).toBe(false)
    const again = end(audience.self, null, 7)
    vi.advanceTimersByTime(1000)
    await arrive()
    expect([again.connected(), b.connected()]).toEqual([true, true])
    expect(b.heard.at(-1)).toEqual(place(7))
  })

  test('notice that the other has gone without a word', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    end(fakeWindow().self, audience.opener, 1)
    await arrive()
    // The opened window is killed: its timer no longer runs, and no more is heard of it.
    vi.clearAllTimers()
    const watch = end(audience.self, null, 1)
    expect(a.connected()).toBe(true)
    vi.setSystemTime(Date.now() + 10_000)
    vi.advanceTimersByTime(1000)
    expect(watch.connected()).toBe(false)
  })
})
