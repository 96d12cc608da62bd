import * as v from 'valibot'
import { SourceError } from '../data-source.ts'
import type { Host } from '../patience.ts'
import { patientRequest } from '../patience.ts'
import type { Message, Question } from './wire.ts'
import { ASK, LONGEST_MESSAGE, MessageSchema, SIGN_OF_LIFE } from './wire.ts'

/** How a gateway is reached. Tests reach one without a network. */
export interface Line {
  readonly fetch: typeof fetch
  /** Milliseconds of silence after which a gateway is given up. */
  readonly patience: number
}

/** A gateway reports every second while it works, so its reports arrive within this many seconds on slow lines too. */
export const USUAL_LINE: Line = {
  fetch: (...request) => fetch(...request),
  patience: 20 * SIGN_OF_LIFE,
}

/** Whether an address is that of a gateway, as the gateway tells it when it starts: it ends with where questions are taken. */
export const isGateway = ({ pathname }: URL): boolean => /\/ask\/?$/u.test(pathname)

/**
 * The address below which a gateway takes questions, which may be given with the last part or without it.
 * @throws {SourceError} `address`
 */
export function gatewayAddress(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
  if (url === null || !isWeb || url.username !== '' || url.password !== '') throw new SourceError('address')
  url.search = ''
  url.hash = ''
  if (isGateway(url)) url.pathname = url.pathname.replace(/ask\/?$/u, '')
  else if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/**
 * Asks a gateway and gives its messages as they arrive, the last one included. A caller who stops reading stops the gateway.
 * @throws {SourceError} if there is no answer, or not one of a gateway. An answer that breaks off counts as failed.
 */
export async function* messagesOf(
  address: URL,
  question: Question,
  signal: AbortSignal | undefined,
  { fetch, patience }: Line,
  host: Host = { name: address.host, hasAnswered: false },
): AsyncGenerator<Message, void, undefined> {
  const request = patientRequest(host, patience, signal)
  try {
    const response = await fetch(new URL(ASK, address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: request.signal,
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
    request.hear()
    const ends = response.ok && response.headers.get('content-type') === 'application/x-ndjson'
    // A gateway says why in its own words; what is in front of one, such as a proxy or a sign-on, answers with a page.
    if (response.status >= 400 && response.status !== 404 && !isOfGateway(response))
      throw new SourceError('refused', `${address.host} (${response.status})`)
    for await (const line of linesOf(response.body, request.hear, address.host)) {
      const message = messageFrom(line, address.host)
      // An answer that is not a stream of messages may still say why.
      if (!ends && message.is !== 'fault') break
      yield message
      if (message.is === 'fault' || message.is === 'answer' || message.is === 'end') return
    }
    throw new SourceError(ends ? 'lost' : 'notOurs', address.host)
  } catch (error) {
    throw request.failure(error)
  } finally {
    request.done()
  }
}

const isOfGateway = ({ headers }: Response): boolean =>
  /^application\/(?:x-nd)?json\b/u.test(headers.get('content-type') ?? '')

/** The lines of a body, the last one too where nothing ends it. */
async function* linesOf(
  body: ReadableStream<Uint8Array> | null,
  hear: () => void,
  host: string,
): AsyncGenerator<string, void, undefined> {
  if (body === null) return
  const reader = body.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const text = (bytes?: Uint8Array): string => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true })
    } catch (error) {
      throw new SourceError('notOurs', host, { cause: error })
    }
  }
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      hear()
      rest += text(value)
      const lines = rest.split('\n')
      rest = lines.pop() ?? ''
      if ([rest, ...lines].some(({ length }) => length > LONGEST_MESSAGE))
        throw new SourceError('tooLarge', host)
      yield* lines
    }
    rest += text()
    if (rest.trim() !== '') yield rest
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function messageFrom(line: string, host: string): Message {
  let raw: unknown
  try {
    raw = JSON.parse(line)
  } catch (error) {
    throw new SourceError('notOurs', host, { cause: error })
  }
  const message = v.safeParse(MessageSchema, raw)
  if (!message.success) throw new SourceError('broken', host)
  return message.output
}
