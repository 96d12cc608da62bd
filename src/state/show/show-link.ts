import * as v from 'valibot'
import type { StoreApi } from 'zustand/vanilla'
import { createStore } from 'zustand/vanilla'
import { keepsNothing } from '../publication.ts'
import type { Hello, SentMessage, ShowMessage } from './show-message.ts'
import { HelloSchema, SentMessageSchema } from './show-message.ts'

/** Milliseconds after which a window asks again whether the other still answers, or the opened one for a connection. */
const BEAT = 1000
/** Milliseconds without an answer after which a connection counts as lost, and after which a port is offered again. */
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
 * the line is silent: so a window that was reloaded is found again. Both ask, since the timers of a hidden window are slowed to one a
 * minute while its answers are not. Pages from disk have no origin to check, hence the token; see
 * docs/decisions/0007.
 */
export function createShowLink({ token, self, origin, opener, greet, onMessage }: LinkOptions): ShowLink {
  const store = createStore(() => ({ connected: false }))
  let port: MessagePort | null = null
  /** When the port was offered to the opener. */
  let offered = 0
  /** Since when a ping has been waiting for any word. */
  let asked: number | null = null
  let lastBeat = Date.now()
  /** When this window last turned, or took over a turn. One that was opened by the other falls in with it. */
  let turned = opener === null ? Date.now() : 0
  // Of two turns in one millisecond that of the audience's window is the later one, in both windows.
  const tie = opener === null ? 0.5 : 0

  const drop = () => {
    port?.close()
    port = null
    asked = null
    store.setState({ connected: false })
  }
  const post = (message: ShowMessage) => {
    const sent: SentMessage = message.kind === 'place' ? { message, turned } : { message }
    port?.postMessage(sent)
  }
  const send = (message: ShowMessage) => {
    if (message.kind === 'place') turned = Math.max(Date.now(), Math.floor(turned) + 1) + tie
    post(message)
  }
  const greetOther = () => {
    for (const word of greet()) post(word)
  }
  const take = (next: MessagePort) => {
    drop()
    port = next
    next.onmessage = ({ data }) => {
      const sent = v.safeParse(SentMessageSchema, data)
      if (sent.success && port === next) receive(sent.output)
    }
  }
  const receive = ({ message, turned: at = 0 }: SentMessage) => {
    asked = null
    if (message.kind === 'bye') {
      drop()
      return
    }
    // The first word of the opener is the answer to a hello: now the line holds for both.
    if (!store.getState().connected) {
      store.setState({ connected: true })
      if (opener !== null) greetOther()
    }
    if (message.kind === 'ping') post({ kind: 'pong' })
    else if (message.kind === 'place') {
      // A turn made here while the line was silent is not taken back by the greeting that follows.
      if (at <= turned) return
      turned = at
      onMessage(message)
    } else if (message.kind !== 'pong') onMessage(message)
  }

  const onHello = (event: MessageEvent) => {
    if (origin !== null && event.origin !== origin) return
    const hello = v.safeParse(HelloSchema, event.data)
    const [end] = event.ports
    if (!hello.success || hello.output.token !== token || end === undefined) return
    take(end)
    store.setState({ connected: true })
    greetOther()
    ping()
  }
  self.addEventListener('message', onHello)

  const ping = () => {
    asked ??= Date.now()
    post({ kind: 'ping' })
  }
  const beat = () => {
    const now = Date.now()
    // A page that was busy, or whose timers are slowed because it is hidden, has not yet read what has arrived.
    const late = now - lastBeat > BEAT * 2
    lastBeat = now
    if (store.getState().connected) {
      if (late) asked = null
      if (asked !== null && now - asked > SILENCE) drop()
      else ping()
    }
    if (opener === null || opener.closed || store.getState().connected) return
    // A busy page answers late: an end that it was offered must still be open then.
    if (port === null || now - offered > SILENCE) hail(opener)
  }
  const hail = (to: Opener) => {
    const { port1, port2 } = new MessageChannel()
    take(port1)
    offered = Date.now()
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
      post({ kind: 'bye' })
      drop()
    },
  }
}

const KEY = 'union-metrics.show'
const LENGTH = 16

/** The token of this window's show if the address has none. It outlives a reload if the browser allows it. */
export function ownToken(): string {
  const known = read()
  if (known !== null) return known
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH))
  const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  write(token)
  return token
}

let inMemory: string | null = null

function read(): string | null {
  if (keepsNothing()) return inMemory
  try {
    return sessionStorage.getItem(KEY) ?? inMemory
  } catch {
    // Switched off: the token lasts as long as the page.
    return inMemory
  }
}

function write(token: string): void {
  inMemory = token
  if (keepsNothing()) return
  try {
    sessionStorage.setItem(KEY, token)
  } catch {
    // See above.
  }
}
