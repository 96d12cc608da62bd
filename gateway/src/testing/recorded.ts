import { readFileSync } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'
import * as v from 'valibot'

/** What a server said to a query. */
const ExchangeSchema = v.strictObject({
  query: v.string(),
  params: v.record(v.string(), v.string()),
  status: v.number(),
  answer: v.string(),
})
export type Exchange = v.InferOutput<typeof ExchangeSchema>

/** The file of what a ClickHouse said to the questions of `questions.ts`, written by `npm run record --prefix gateway`. */
export const RECORDED = new URL('recorded.json', import.meta.url)

/** A query as it came: its text, its values and its settings. */
export interface Received {
  readonly query: string
  readonly params: Readonly<Record<string, string>>
  readonly settings: Readonly<Record<string, string>>
}

const OTHERS = ['query_id', 'database', 'query']

/** Reads what the client sends. */
export async function received(request: IncomingMessage): Promise<Received> {
  const parts: Buffer[] = []
  for await (const part of request) if (part instanceof Buffer) parts.push(part)
  const { searchParams } = new URL(request.url ?? '/', 'http://server')
  const all = [...searchParams].filter(([name]) => !OTHERS.includes(name))
  const isParam = ([name]: readonly [string, string]) => name.startsWith('param_')
  return {
    query: Buffer.concat(parts).toString('utf8'),
    params: Object.fromEntries(all.filter(isParam)),
    settings: Object.fromEntries(all.filter((entry) => !isParam(entry))),
  }
}

/** Answers a query in its own way; true where it did. */
export type Otherwise = (query: Received, response: ServerResponse) => boolean

/** A server that says what was recorded, and keeps what it was asked. */
export interface RecordedServer {
  readonly url: string
  readonly received: readonly Received[]
  readonly close: () => Promise<void>
}

/** Starts one on a port that is free. */
export async function recordedServer(otherwise: Otherwise = () => false): Promise<RecordedServer> {
  const exchanges = v.parse(v.array(ExchangeSchema), JSON.parse(readFileSync(RECORDED, 'utf8')))
  const all: Received[] = []
  const server = createServer((request, response) => {
    void received(request).then((query) => {
      all.push(query)
      if (otherwise(query, response)) return
      const known = exchanges.find(
        (exchange) => exchange.query === query.query && sameParams(exchange.params, query.params),
      )
      response.writeHead(known?.status ?? 500)
      response.end(
        known?.answer ?? 'Code: 1. DB::Exception: not recorded: npm run record --prefix gateway (NONE)',
      )
    })
  })
  const url = await listening(server)
  return {
    url,
    received: all,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const sameParams = (a: Received['params'], b: Received['params']): boolean =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/** The address of a server on a port that is free. */
export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return `http://127.0.0.1:${address.port}`
}
