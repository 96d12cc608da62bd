import * as v from 'valibot'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import type { Hello, ShowMessage } from './show-message.ts'
import { HelloSchema, ShowMessageSchema } from './show-message.ts'

/** How often the opened window asks for a line, or whether the line still holds, in milliseconds. */
const BEAT = 1000
/** A line on which nothing was heard for so long is lost. */
const SILENCE = 3500

/** What a link needs of a window: enough that a test can stand in for one. */
export interface LinkWindow {
  readonly addEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
  readonly removeEventListener: (type: 'message', listener: (event: MessageEvent) => void) => void
}

/** The window that opened this one. */
export interface Opener {
  readonly closed: boolean
  readonly postMessage: (message: unknown, origin: string, ports: Transferable[]) => void
}

interface LinkOptions {
  /** Known to both windows of a show and to no other page. */
  readonly token: string
  readonly self: LinkWindow
  /** The origin of both windows; null for a page from disk, which has none. */
  readonly origin: string | null
  /** Where this window was opened by the other one. */
  readonly opener: Opener | null
  /** Asked for what to tell first, whenever a line is up. */
  readonly greet: () => readonly ShowMessage[]
  readonly onMessage: (message: ShowMessage) => void
}

/** The line between the two windows of a show. Either may be lost and come back; nobody waits for the other. */
export interface ShowLink {
  readonly store: StoreApi<{ readonly connected: boolean }>
  readonly send: (message: ShowMessage) => void
  readonly close: () => void
}

/**
 * Connects the two windows of a show. The opened window hands the one that opened it the end of a channel, and does so again whenever
 * the line is silent: so a window that was reloaded is found again. Pages from disk have no origin to check, hence the token; see
 * docs/decisions/0007.
 */
export function createShowLink({ token, self, origin, opener, greet, onMessage }: LinkOptions): ShowLink {
  const store = createStore(() => ({ connected: false }))
  let port: MessagePort | null = null
  let heard = 0

  const drop = () => {
    port?.close()
    port = null
    store.setState({ connected: false })
  }
  const send = (message: ShowMessage) => port?.postMessage(message)
  const take = (next: MessagePort) => {
    drop()
    port = next
    next.onmessage = ({ data }) => {
      const message = v.safeParse(ShowMessageSchema, data)
      if (!message.success || port !== next) return
      heard = Date.now()
      receive(message.output)
    }
  }
  const receive = (message: ShowMessage) => {
    if (message.kind === 'bye') {
      drop()
      return
    }
    // The first word of the opener is the answer to a hello: now the line holds for both.
    if (!store.getState().connected) {
      store.setState({ connected: true })
      if (opener !== null) for (const word of greet()) send(word)
    }
    if (message.kind === 'ping') send({ kind: 'pong' })
    else if (message.kind !== 'pong') onMessage(message)
  }

  const onHello = (event: MessageEvent) => {
    if (origin !== null && event.origin !== origin) return
    const hello = v.safeParse(HelloSchema, event.data)
    const [offered] = event.ports
    if (!hello.success || hello.output.token !== token || offered === undefined) return
    take(offered)
    heard = Date.now()
    store.setState({ connected: true })
    for (const word of greet()) send(word)
    send({ kind: 'ping' })
  }
  self.addEventListener('message', onHello)

  const beat = () => {
    const silent = Date.now() - heard > SILENCE
    if (port !== null && store.getState().connected && silent) drop()
    if (opener === null) return
    if (store.getState().connected) send({ kind: 'ping' })
    else if (!opener.closed) hail(opener)
  }
  const hail = (to: Opener) => {
    const { port1, port2 } = new MessageChannel()
    take(port1)
    const hello: Hello = { app: 'union-metrics-show', token }
    // Nothing can be addressed to a page from disk; there the token alone says who is meant.
    to.postMessage(hello, origin ?? '*', [port2])
  }
  beat()
  const beating = setInterval(beat, BEAT)

  return {
    store,
    send,
    close: () => {
      clearInterval(beating)
      self.removeEventListener('message', onHello)
      send({ kind: 'bye' })
      drop()
    },
  }
}
