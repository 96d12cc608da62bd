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
  test('find each other, and the opened one falls in with what the audience sees', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 3)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    expect([a.connected(), b.connected()]).toEqual([true, true])
    expect(b.heard).toEqual([place(3)])
    expect(a.heard).toEqual([])
  })

  test('hear each other in both directions', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    a.link.send(place(5))
    await arrive()
    expect(b.heard.at(-1)).toEqual(place(5))
    b.link.send(place(6))
    await arrive()
    expect(a.heard.at(-1)).toEqual(place(6))
  })

  test('agree on one slide where both turn at once', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    b.link.send(place(6))
    a.link.send(place(5))
    await arrive()
    expect(b.heard.at(-1)).toEqual(place(5))
    expect(a.heard).toEqual([])
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
    vi.advanceTimersByTime(500)
    const again = end(audience.self, null, 7)
    vi.advanceTimersByTime(1000)
    await arrive()
    expect([again.connected(), b.connected()]).toEqual([true, true])
    expect(b.heard.at(-1)).toEqual(place(7))
  })

  test('notice that the other has gone without a word', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    peer(audience, { answers: false })
    expect(a.connected()).toBe(true)
    await pass(6)
    expect(a.connected()).toBe(false)
  })
})

const HELLO = { app: 'union-metrics-show', token: TOKEN }

/** The opened window as the other sees it: it answers, but its own timers do not run. */
function peer(audience: ReturnType<typeof fakeWindow>, { answers }: { readonly answers: boolean }) {
  const { port1, port2 } = new MessageChannel()
  ports.push(port1)
  const heard: unknown[] = []
  port1.onmessage = ({ data }) => {
    heard.push(data.message)
    if (answers && data.message.kind === 'ping') port1.postMessage({ message: { kind: 'pong' } })
  }
  audience.opener.postMessage(HELLO, '*', [port2])
  return heard
}
const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** Lets so many seconds pass, and what is sent in each arrive. */
async function pass(seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    vi.advanceTimersByTime(1000)
    await arrive()
  }
}

/** Puts the clock on by a minute in which no timer ran, then lets one run. */
async function slowMinute() {
  vi.setSystemTime(Date.now() + 59_000)
  await pass(1)
}

/** The window of the audience while its page is busy: what is posted to it waits, and is read one by one. */
function busyWindow() {
  const audience = fakeWindow()
  const waiting: Parameters<Opener['postMessage']>[] = []
  const opener: Opener = { closed: false, postMessage: (...post) => waiting.push(post) }
  return {
    self: audience.self,
    opener,
    read: () => {
      const oldest = waiting.shift()
      if (oldest !== undefined) audience.opener.postMessage(...oldest)
      return arrive()
    },
  }
}

describe('a page that is busy for seconds', () => {
  test.each([1300, 2500, 3300])('still answers a hello after %i ms', async (busy) => {
    const audience = busyWindow()
    const a = end(audience.self, null, 3)
    const b = end(fakeWindow().self, audience.opener, 1)
    vi.advanceTimersByTime(busy)
    await audience.read()
    expect([a.connected(), b.connected()]).toEqual([true, true])
    expect(b.heard).toEqual([place(3)])
  })

  test('is offered another end when it was silent for longer', async () => {
    const audience = busyWindow()
    const a = end(audience.self, null, 3)
    const b = end(fakeWindow().self, audience.opener, 1)
    await pass(4)
    // Of the two that wait, the first is closed.
    await audience.read()
    expect(b.connected()).toBe(false)
    await audience.read()
    expect([a.connected(), b.connected()]).toEqual([true, true])
  })

  test('does not take back a turn that was made meanwhile', async () => {
    const audience = busyWindow()
    const a = end(audience.self, null, 3)
    const b = end(fakeWindow().self, audience.opener, 1)
    await audience.read()
    // The line is lost, the notes turn twice, and only then the slides hear the next hello.
    a.link.close()
    await arrive()
    const late = end(audience.self, null, 3)
    await pass(1)
    b.link.send(place(4))
    b.link.send(place(5))
    await audience.read()
    expect(late.heard.at(-1)).toEqual(place(5))
    expect(b.heard).toEqual([place(3)])
  })
})

describe('a hidden window, whose timers are slowed to one a minute', () => {
  test('is not given up while it answers, and hears every turn', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const heard = peer(audience, { answers: true })
    await pass(30)
    a.link.send(place(2))
    await pass(30)
    a.link.send(place(3))
    await arrive()
    expect(a.connected()).toBe(true)
    expect(heard).toContainEqual(place(2))
    expect(heard.at(-1)).toEqual(place(3))
  })

  test('does not give up the line itself', async () => {
    const audience = fakeWindow()
    const a = end(audience.self, null, 1)
    const b = end(fakeWindow().self, audience.opener, 1)
    await arrive()
    await slowMinute()
    a.link.send(place(2))
    await slowMinute()
    a.link.send(place(3))
    await arrive()
    expect([a.connected(), b.connected()]).toEqual([true, true])
    expect(b.heard).toEqual([place(1), place(2), place(3)])
  })
})
