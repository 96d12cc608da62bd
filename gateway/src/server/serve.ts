import { once } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import type { Duplex } from 'node:stream'
import * as v from 'valibot'
import type { Message, Question } from '../../../src/sources/clickhouse/wire.ts'
import { ASK, LONGEST_QUESTION, QuestionSchema, SIGN_OF_LIFE } from '../../../src/sources/clickhouse/wire.ts'
import type { Asking, SourceFault } from '../../../src/sources/data-source.ts'
import { SourceError } from '../../../src/sources/data-source.ts'
import { WIRE_VERSION } from '../../../src/sources/view.ts'
import type { Gateway } from '../answer/gateway.ts'

interface ServeSettings {
  /** The one origin whose pages may ask, as a browser names it: https://union.example. */
  readonly origin: string
  /** Questions that are answered at the same time. */
  readonly atOnce: number
  /** Milliseconds in which a reader must take what was sent: who stops reading must not keep a place for ever. */
  readonly stalledAfter?: number
  /** Milliseconds in which a question must have come in whole. */
  readonly slowest?: number
  /** Told what went wrong, for whoever runs the gateway. Readers are told the kind alone. */
  readonly log: (line: string) => void
}

/** A request that is refused, with the HTTP status of the answer. */
class Refused extends Error {
  readonly status: number
  readonly fault: SourceFault

  constructor(status: number, fault: SourceFault) {
    super(fault)
    this.status = status
    this.fault = fault
  }
}

/** Milliseconds in which a question must have come in whole. */
const SLOWEST_QUESTION = 10_000

/** How often it is looked whether a question is late, in milliseconds. */
const LOOKED_AT = 2000
/** Milliseconds for a reader of a slow line: some megabytes are on their way at most. */
const STALLED_AFTER = 60_000
/** Connections at a time, most of them of readers who ask nothing now. */
const MOST_CONNECTIONS = 1000

/** Serves a gateway: questions by POST from one origin, nothing else. */
export function serve(gateway: Gateway, settings: ServeSettings): Server {
  let open = 0
  const refused = new WeakSet<Duplex>()
  const { slowest = SLOWEST_QUESTION } = settings
  const server = createServer(
    { connectionsCheckingInterval: Math.min(slowest, LOOKED_AT) },
    (request, response) => {
      void take(request, response)
    },
  )
  server.maxConnections = MOST_CONNECTIONS
  server.requestTimeout = slowest
  server.headersTimeout = slowest
  // What is no HTTP, or does not come to an end, is refused in the same words as everything else.
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // A request that was refused already and is only read out is not answered twice.
    if (refused.has(socket)) socket.destroy()
    else if (socket.writable) socket.end(refusal(...unreadable(error.code)))
  })
  // Node leaves such a connection alone, and closes it without a word where nobody listens.
  server.on('connect', (_, socket) => {
    socket.on('error', (error) => settings.log(String(error)))
    socket.end(refusal('405 Method Not Allowed', 'notOurs'))
  })
  server.maxHeadersCount = 100

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('vary', 'origin')
    response.setHeader('cache-control', 'no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    try {
      if (request.url !== `/${ASK}`) throw new Refused(404, 'notFound')
      // Not only a header for browsers: a page of another origin is not even answered.
      if (request.headers.origin !== settings.origin) throw new Refused(403, 'otherOrigin')
      response.setHeader('access-control-allow-origin', settings.origin)
      if (request.method === 'OPTIONS') {
        response.writeHead(204, {
          'access-control-allow-methods': 'POST',
          'access-control-allow-headers': 'content-type',
          'access-control-allow-private-network': 'true',
          'access-control-max-age': '600',
        })
        response.end()
        return
      }
      if (request.method !== 'POST') throw new Refused(405, 'notOurs')
      // What forms can send is not taken, so that a browser always asks first.
      if (request.headers['content-type'] !== 'application/json') throw new Refused(415, 'notOurs')
      // Nothing is unpacked: a small body could become a large one.
      if (request.headers['content-encoding'] !== undefined) throw new Refused(415, 'notOurs')
      const question = questionFrom(await bodyOf(request))
      if (open >= settings.atOnce) throw new Refused(503, 'refused')
      open += 1
      try {
        await answer(question, response)
      } finally {
        open -= 1
      }
    } catch (error) {
      const { status, fault } = error instanceof Refused ? error : new Refused(500, 'refused')
      if (!(error instanceof Refused)) settings.log(String(error))
      if (response.headersSent || response.destroyed) {
        response.destroy()
        return
      }
      const body = faultLine(fault)
      response.writeHead(status, {
        'content-type': 'application/json',
        'content-length': body.length,
        connection: 'close',
      })
      response.write(body)
      refused.add(request.socket)
      await readOut(request)
      response.end()
    }
  }

  async function answer(question: Question, response: ServerResponse): Promise<void> {
    const gone = new AbortController()
    response.on('close', () => gone.abort(new Error('the reader is gone')))
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    const write = async (message: Message): Promise<void> => {
      if (response.destroyed) return
      if (response.write(`${JSON.stringify(message)}\n`)) return
      const stalled = setTimeout(() => response.destroy(), settings.stalledAfter ?? STALLED_AFTER)
      try {
        await once(response, 'drain', { signal: gone.signal })
      } finally {
        clearTimeout(stalled)
      }
    }
    let last = { done: 0, of: null as number | null }
    const tell = (): void => {
      if (!response.writableNeedDrain) void write({ is: 'progress', ...last })
    }
    const life = setInterval(tell, SIGN_OF_LIFE)
    const asking: Asking = {
      signal: gone.signal,
      onProgress: (progress) => {
        last = { ...progress }
      },
    }
    try {
      for await (const message of messagesTo(gateway, question, asking)) await write(message)
    } catch (error) {
      if (!gone.signal.aborted) await write(faultMessage(error, settings.log))
    } finally {
      clearInterval(life)
      response.end()
    }
  }

  return server
}

const faultLine = (fault: SourceFault): string =>
  JSON.stringify({ is: 'fault', fault, about: '' } satisfies Message)

/** Milliseconds for which the rest of a refused request is read. */
const READ_OUT_FOR = 5000

/** Reads the rest of a request and throws it away. A connection that is closed on unread bytes takes the answer along, and the sender sees a broken pipe. */
const readOut = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(resolve, READ_OUT_FOR)
    const done = () => {
      clearTimeout(late)
      resolve()
    }
    request.once('end', done).once('close', done).resume()
  })

/** How it is refused what the server could not read as a request. */
function unreadable(code: string | undefined): [status: string, fault: SourceFault] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return ['408 Request Timeout', 'tooSlow']
  if (code === 'HPE_HEADER_OVERFLOW') return ['431 Request Header Fields Too Large', 'notOurs']
  return ['400 Bad Request', 'notOurs']
}

/** A whole answer, where there is no request that Node would answer. */
function refusal(status: string, fault: SourceFault): string {
  const body = faultLine(fault)
  const head = ['content-type: application/json', `content-length: ${body.length}`, 'connection: close']
  return [`HTTP/1.1 ${status}`, ...head, '', body].join('\r\n')
}

/** The answer to a question as it goes over the wire. */
export async function* messagesTo(
  gateway: Gateway,
  question: Question,
  asking: Asking,
): AsyncGenerator<Message, void, undefined> {
  switch (question.ask) {
    case 'about':
      yield { is: 'answer', answer: await gateway.about(asking) }
      return
    case 'page':
    case 'groups':
    case 'aggregate':
      yield { is: 'answer', answer: await gateway[question.ask](question.view, asking) }
      return
    case 'facets':
      yield { is: 'answer', answer: await gateway.facets(question.view, question.column, asking) }
      return
    case 'rows': {
      let rows = 0
      for await (const piece of gateway.rows(question.view, asking)) {
        rows += piece.rows.length
        yield { is: 'rows', parts: piece.parts, rows: [...piece.rows] }
      }
      yield { is: 'end', rows }
    }
  }
}

function faultMessage(error: unknown, log: (line: string) => void): Message {
  const known = error instanceof SourceError ? error : new SourceError('broken', '', { cause: error })
  log(`${known.message}${known.cause === undefined ? '' : ` (${String(known.cause)})`}`)
  return { is: 'fault', fault: known.fault, about: known.about }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  if (Number(request.headers['content-length'] ?? 0) > LONGEST_QUESTION) throw new Refused(413, 'tooMuch')
  // A connection that is closed with the loop would take the answer along.
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    if (!(part instanceof Buffer)) continue
    size += part.length
    if (size > LONGEST_QUESTION) throw new Refused(413, 'tooMuch')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function questionFrom(body: string): Question {
  let raw: unknown
  try {
    raw = JSON.parse(body)
  } catch {
    throw new Refused(400, 'notOurs')
  }
  const question = v.safeParse(QuestionSchema, raw)
  if (!question.success) throw new Refused(400, v.is(OfOtherVersion, raw) ? 'version' : 'notOurs')
  return question.output
}

const Other = v.pipe(v.number(), v.safeInteger(), v.notValue(WIRE_VERSION))

/** What a page of another version asks: it is told that, and not that there is no gateway. */
const OfOtherVersion = v.union([
  v.object({ version: Other }),
  v.object({ view: v.object({ version: Other }) }),
])
