import { request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { indexRows } from '../../../src/dataset/table/store/columnar-index.ts'
import { nineReports } from '../../../src/dataset/testing.ts'
import { clickhouseSource } from '../../../src/sources/clickhouse/clickhouse-source.ts'
import type { Line } from '../../../src/sources/clickhouse/messages.ts'
import type { RowsAnswer } from '../../../src/sources/data-source.ts'
import { SourceError } from '../../../src/sources/data-source.ts'
import { memorySource } from '../../../src/sources/memory/memory-source.ts'
import type { Gateway } from '../answer/gateway.ts'
import { gatewayTo } from '../answer/gateway.ts'
import { QUESTIONS } from '../testing/questions.ts'
import type { Otherwise, Received } from '../testing/recorded.ts'
import { listening, recordedServer } from '../testing/recorded.ts'
import { USUAL_LIMITS } from './limits.ts'
import { serve } from './serve.ts'
import { openShard } from './shard.ts'

const ORIGIN = 'https://union.example'
const TITLE = { zh: '九篇报道', en: 'Nine reports' }

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A gateway to a server that says what a ClickHouse said, or answers in its own way. */
async function gateway(otherwise?: Otherwise, atOnce = 8) {
  const server = await recordedServer(otherwise)
  const address = { url: server.url, database: 'default', username: 'default', password: '' }
  const shard = openShard(address, USUAL_LIMITS)
  const log: string[] = []
  const http = serve(gatewayTo([shard], { partial: false, exported: 1000, now: () => 0 }), {
    origin: ORIGIN,
    atOnce,
    log: (line) => log.push(line),
  })
  const url = await listening(http)
  open.push(
    () => new Promise((resolve) => http.close(resolve).closeAllConnections()),
    () => shard.close(),
    () => server.close(),
  )
  return { url, log, received: server.received }
}

/** A gateway that is asked for rows alone. */
const stub: Gateway = {
  about: () => Promise.reject(new SourceError('refused')),
  page: () => Promise.reject(new SourceError('refused')),
  groups: () => Promise.reject(new SourceError('refused')),
  facets: () => Promise.reject(new SourceError('refused')),
  aggregate: () => Promise.reject(new SourceError('refused')),
  async *rows() {},
}

/** A page's way to the gateway: outside a browser nothing says where a page is from. */
const LINE: Line = {
  patience: 20_000,
  fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, origin: ORIGIN } }),
}

/** Sends what no page would. */
const post = (
  url: string,
  body: string,
  { method = 'POST', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: string; headers: Readonly<Record<string, unknown>> }> =>
  new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method, headers: { origin: ORIGIN, 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part: string) => {
          text += part
        })
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })

/** Sends what no HTTP client would, all of it before it reads, and gives all that comes back. */
const sentRaw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(text, () =>
        socket.on('data', (part: string) => {
          said += part
        }),
      ),
    )
    socket.setEncoding('utf8')
    socket.on('end', () => resolve(said))
    socket.on('error', reject)
  })

const faultIn = (body: string): unknown => {
  const last: unknown = JSON.parse(body.trim().split('\n').at(-1) ?? '')
  return typeof last === 'object' && last !== null && 'fault' in last ? last.fault : last
}

async function all<T>(pieces: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = []
  for await (const piece of pieces) found.push(piece)
  return found
}

/** Rows as a server gives them. */
const document = (...data: readonly unknown[]): string =>
  JSON.stringify({ meta: [], data, rows: data.length })

const ABOUT = JSON.stringify({ ask: 'about', version: 1 })

describe('a page, the gateway and a ClickHouse', () => {
  it('say what the rows in memory say', async () => {
    const { url, received } = await gateway()
    const source = await clickhouseSource(url, {}, LINE)
    const rows = [...nineReports.observations.values()]
    const memory = memorySource(indexRows(rows, { localities: nineReports.localities }), {
      title: TITLE,
      made: '2026-11-29',
    })
    expect(source.about).toEqual({ kind: 'clickhouse', title: TITLE, rows: rows.length, made: '2026-11-29' })
    let asked = 0
    for (const question of QUESTIONS) {
      if (question.ask === 'about') continue
      asked += 1
      if (question.ask === 'facets')
        expect(await source.facets(question.view, question.column)).toEqual(
          await memory.facets(question.view, question.column),
        )
      else if (question.ask !== 'rows')
        expect(await source[question.ask](question.view)).toEqual(await memory[question.ask](question.view))
      else expect(await all(source.rows(question.view))).toEqual(await all(memory.rows(question.view)))
    }
    expect(asked).toBe(QUESTIONS.length - 1)
    // Whatever is asked, but for what a user may do at all, is asked under every limit.
    const limited = received.filter(({ query }) => !query.includes('getSetting'))
    expect(limited.length).toBeGreaterThan(asked)
    for (const { settings } of limited)
      expect(settings).toMatchObject({
        readonly: '1',
        skip_unavailable_shards: '0',
        result_overflow_mode: 'throw',
      })
  })
})

describe('what is no question of a page', () => {
  it.each<[string, number, string, Parameters<typeof post>[2]]>([
    ['another origin', 403, 'otherOrigin', { headers: { origin: 'https://evil.example' } }],
    ['an origin that begins alike', 403, 'otherOrigin', { headers: { origin: `${ORIGIN}.evil.example` } }],
    ['an origin in other letters', 403, 'otherOrigin', { headers: { origin: ORIGIN.toUpperCase() } }],
    ['two origins', 403, 'otherOrigin', { headers: { origin: `${ORIGIN}, ${ORIGIN}` } }],
    [
      'an origin that a cookie and a token speak for',
      403,
      'otherOrigin',
      {
        headers: {
          origin: 'https://evil.example',
          cookie: 'session=admin',
          authorization: 'Basic ZGVmYXVsdDo=',
          'x-forwarded-host': 'union.example',
          'x-clickhouse-user': 'default',
        },
      },
    ],
    ['the origin of files', 403, 'otherOrigin', { headers: { origin: 'null' } }],
    ['a request to read', 405, 'notOurs', { method: 'GET' }],
    ['a request to write', 405, 'notOurs', { method: 'PUT' }],
    ['what a form can send', 415, 'notOurs', { headers: { 'content-type': 'text/plain' } }],
    [
      'JSON in another writing',
      415,
      'notOurs',
      { headers: { 'content-type': 'application/json; charset=utf-7' } },
    ],
    ['what is packed', 415, 'notOurs', { headers: { 'content-encoding': 'gzip' } }],
    ['a form', 415, 'notOurs', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
  ])('is refused: %s', async (_, status, fault, how) => {
    const { url, received } = await gateway()
    const answer = await post(`${url}/ask`, how?.method === 'GET' ? '' : ABOUT, how)
    expect([answer.status, faultIn(answer.body)]).toEqual([status, fault])
    expect(received).toEqual([])
  })

  it.each([
    ['no JSON', 'SELECT 1'],
    ['another shape', '{"ask":"sql","sql":"SELECT 1"}'],
    ['one field more', '{"ask":"about","version":1,"sql":"SELECT 1"}'],
    ['nothing', ''],
    ['nothing but brackets', '['.repeat(90_000)],
    ['a list of questions', `[${ABOUT},${ABOUT}]`],
    ['a question that inherits', '{"__proto__":{"ask":"about","version":1}}'],
    [
      'a question that makes all objects something',
      '{"ask":"about","version":1,"__proto__":{"isAdmin":true}}',
    ],
    ['a number that is none', '{"ask":"about","version":1e999}'],
  ])('is refused: %s', async (_, body) => {
    const { url, received } = await gateway()
    const answer = await post(`${url}/ask`, body)
    expect([answer.status, faultIn(answer.body)]).toEqual([400, 'notOurs'])
    expect(received).toEqual([])
  })

  it('is told apart where it is that of another version', async () => {
    const { url, received } = await gateway()
    const later = JSON.parse(JSON.stringify(QUESTIONS[2]))
    later.view.version = 2
    for (const question of [{ ask: 'about', version: 2, more: 'words' }, later]) {
      const answer = await post(`${url}/ask`, JSON.stringify(question))
      expect([answer.status, faultIn(answer.body)]).toEqual([400, 'version'])
    }
    expect(received).toEqual([])
  })

  it('is refused where a name of a column is none', async () => {
    const { url, received } = await gateway()
    const question = JSON.parse(JSON.stringify(QUESTIONS[2]))
    for (const column of ['id) --', 'anchor', '__proto__', 'constructor']) {
      question.view.sort = [{ column, direction: 'asc' }]
      expect((await post(`${url}/ask`, JSON.stringify(question))).status).toBe(400)
    }
    expect(received).toEqual([])
  })

  it.each<[string, (view: Record<string, unknown>) => void]>([
    [
      'a thousand and one keys',
      (view) => {
        view.filters = [{ type: 'set', column: 'unit', keys: Array.from({ length: 1001 }, (_, k) => `${k}`) }]
      },
    ],
    [
      'two filters of a column',
      (view) => {
        const filter = { type: 'set', column: 'unit', keys: ['ming'] }
        view.filters = [filter, filter]
      },
    ],
    [
      'a page far behind every row',
      (view) => {
        view.page = { offset: 1e12, limit: 50 }
      },
    ],
    [
      'a page before the first row',
      (view) => {
        view.page = { offset: -1, limit: 50 }
      },
    ],
    [
      'a page that is too long',
      (view) => {
        view.page = { offset: 0, limit: 1e6 }
      },
    ],
    [
      'a limit that is no number',
      (view) => {
        view.filters = [{ type: 'number', column: 'value', min: '0 OR 1=1', max: null, mode: 'sure' }]
      },
    ],
    [
      'a day that is none',
      (view) => {
        view.filters = [{ type: 'period', column: 'period', from: "2025-01-01' --", to: null }]
      },
    ],
    [
      'a language that is none',
      (view) => {
        view.language = 'en, (SELECT 1)'
      },
    ],
    [
      'a direction that is none',
      (view) => {
        view.sort = [{ column: 'value', direction: 'asc; DROP TABLE observations' }]
      },
    ],
    [
      'a setting',
      (view) => {
        view.settings = { readonly: 0 }
      },
    ],
  ])('is refused: %s', async (_, change) => {
    const { url, received } = await gateway()
    const question = JSON.parse(JSON.stringify(QUESTIONS[2]))
    change(question.view)
    const answer = await post(`${url}/ask`, JSON.stringify(question))
    expect([answer.status, faultIn(answer.body)]).toEqual([400, 'notOurs'])
    expect(received).toEqual([])
  })

  it('is refused where it is too long, said or not', async () => {
    const { url } = await gateway()
    const long = 'x'.repeat(200_000)
    const said = await post(`${url}/ask`, long, { headers: { 'content-length': '200000' } })
    const unsaid = await post(`${url}/ask`, long, { headers: { 'transfer-encoding': 'chunked' } })
    for (const { status, body } of [said, unsaid]) expect([status, faultIn(body)]).toEqual([413, 'tooMuch'])
  })

  it('is refused in words though the sender reads nothing before all is sent', async () => {
    const { url } = await gateway()
    const head = `POST /ask HTTP/1.1\r\nHost: gateway\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\n`
    const body = 'x'.repeat(10_000_000)
    const said = await sentRaw(Number(new URL(url).port), `${head}Content-Length: 10000000\r\n\r\n${body}`)
    expect(said.split(' ')[1]).toBe('413')
    expect(said).toContain('"fault":"tooMuch"')
  })

  it('is refused in words where it asks for a tunnel', async () => {
    const { url } = await gateway()
    const said = await sentRaw(
      Number(new URL(url).port),
      'CONNECT a.example:443 HTTP/1.1\r\nHost: a.example\r\n\r\n',
    )
    expect(said.split(' ')[1]).toBe('405')
    expect(faultIn(said.split('\r\n\r\n')[1] ?? '')).toBe('notOurs')
  })

  it.each([
    ['does not come to an end', 'Content-Length: 50\r\n\r\n{', '408', 'tooSlow'],
    ['has a NUL in its head', 'X: a\0b\r\nContent-Length: 2\r\n\r\n{}', '400', 'notOurs'],
    ['has two lengths', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', '400', 'notOurs'],
    ['has an endless head', `X: ${'a'.repeat(100_000)}`, '431', 'notOurs'],
  ])('is refused with a word where it %s', async (_, rest, status, fault) => {
    const http = serve(stub, { origin: ORIGIN, atOnce: 1, slowest: 50, log: () => undefined })
    const url = await listening(http)
    open.push(() => new Promise((resolve) => http.close(resolve).closeAllConnections()))
    const head = `POST /ask HTTP/1.1\r\nHost: gateway\r\nOrigin: ${ORIGIN}\r\nContent-Type: application/json\r\n`
    const said = await sentRaw(Number(new URL(url).port), head + rest)
    expect(said.split(' ')[1]).toBe(status)
    expect(faultIn(said.split('\r\n\r\n')[1] ?? '')).toBe(fault)
  })

  it('has no other address', async () => {
    const { url } = await gateway()
    for (const path of ['/', '/ask/', '/ask?query=SELECT+1', '/../ask2', '/query'])
      expect((await post(url + path, ABOUT)).status).toBe(404)
  })
})

it('tells browsers that its one origin may post, and no other', async () => {
  const { url } = await gateway()
  const allowed = await post(`${url}/ask`, '', { method: 'OPTIONS' })
  expect(allowed.status).toBe(204)
  expect(allowed.headers).toMatchObject({
    'access-control-allow-origin': ORIGIN,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type',
  })
  const other = await post(`${url}/ask`, '', {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example' },
  })
  expect(other.status).toBe(403)
  expect(other.headers['access-control-allow-origin']).toBeUndefined()
})

describe('a server in trouble', () => {
  const failsWith =
    (code: number): Otherwise =>
    ({ query }, response) => {
      if (!query.includes('FROM loads')) return false
      response.writeHead(500, { 'x-clickhouse-exception-code': String(code) })
      response.end(`Code: ${code}. DB::Exception: secret words about tables. (NAME) (version 26.7.2.1)`)
      return true
    }

  it.each([
    [159, 'tooSlow'],
    [241, 'tooMuch'],
    [158, 'tooMuch'],
    [497, 'refused'],
    [60, 'refused'],
    [279, 'serverGone'],
  ])('is told as a kind, not in its words: code %i', async (code, fault) => {
    const { url, log } = await gateway(failsWith(code))
    const { status, body } = await post(`${url}/ask`, ABOUT)
    expect([status, faultIn(body)]).toEqual([200, fault])
    expect(body).not.toContain('secret')
    expect(log).toHaveLength(1)
  })

  it('is broken where it says what it cannot', async () => {
    const whole = document({ load: 1 })
    for (const answer of [
      document({ load: 'many' }),
      whole.slice(0, -2),
      '{"data":[],"rows":1}',
      'no JSON',
      '',
    ]) {
      const { url } = await gateway(({ query }, response) => {
        if (!query.includes('FROM loads')) return false
        response.end(answer)
        return true
      })
      expect(faultIn((await post(`${url}/ask`, ABOUT)).body)).toBe('broken')
    }
  })

  it('is gone where it hangs up in the middle', async () => {
    const { url } = await gateway(({ query }, response) => {
      if (!query.includes('FROM loads')) return false
      response.write('{"data":[')
      response.destroy()
      return true
    })
    expect(faultIn((await post(`${url}/ask`, ABOUT)).body)).toBe('serverGone')
  })

  it('is refused where it is of long ago, and knows no values beside a query', async () => {
    const { url } = await gateway((_, response) => {
      response.writeHead(500)
      response.end(
        'Code: 115, e.displayText() = DB::Exception: Unknown setting param_p0, e.what() = DB::Exception',
      )
      return true
    })
    expect(faultIn((await post(`${url}/ask`, ABOUT)).body)).toBe('refused')
  })

  it('is not asked where its user can be given no limits and has none', async () => {
    const unprotected: Otherwise = ({ query }, response) => {
      if (query.includes('getSetting')) response.end(document({ readonly: '1' }))
      else if (query.includes('system.settings'))
        response.end(document({ name: 'skip_unavailable_shards', value: '1' }))
      else return false
      return true
    }
    const { url, log, received } = await gateway(unprotected)
    expect(faultIn((await post(`${url}/ask`, ABOUT)).body)).toBe('refused')
    expect(log.join()).toContain('skip_unavailable_shards is not 0')
    expect(received.some(({ query }) => query.includes('FROM loads'))).toBe(false)
  })
})

describe('a question that takes long', () => {
  const isPage = ({ query }: Received): boolean => query.includes('FROM observations')

  it('is given up on the server when the reader goes', async () => {
    let begun = (): void => undefined
    let ended = (): void => undefined
    const [begins, ends] = [
      new Promise<void>((resolve) => {
        begun = resolve
      }),
      new Promise<void>((resolve) => {
        ended = resolve
      }),
    ]
    const { url } = await gateway((query, response) => {
      if (!isPage(query)) return false
      response.on('close', ended)
      begun()
      return true
    })
    const source = await clickhouseSource(url, {}, LINE)
    const stop = new AbortController()
    const [, page] = QUESTIONS
    if (page?.ask !== 'page') throw new Error('the second question is for a page')
    const answer = source.page(page.view, { signal: stop.signal })
    await begins
    stop.abort(new Error('enough'))
    await expect(answer).rejects.toThrow('enough')
    await ends
  })

  it('loses its place where the reader takes nothing of the answer', async () => {
    let left = (): void => undefined
    const leaves = new Promise<void>((resolve) => {
      left = resolve
    })
    const endless = {
      ...stub,
      async *rows(): AsyncGenerator<RowsAnswer> {
        try {
          for (;;) yield { parts: { asked: 1, answered: 1 }, rows: [] }
        } finally {
          left()
        }
      },
    }
    const http = serve(endless, { origin: ORIGIN, atOnce: 1, stalledAfter: 1, log: () => undefined })
    const url = await listening(http)
    open.push(() => new Promise((resolve) => http.close(resolve).closeAllConnections()))
    const sent = request(`${url}/ask`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
    })
    // What comes is never read.
    sent.on('response', (response) => response.pause())
    sent.on('error', () => undefined)
    sent.end(JSON.stringify(QUESTIONS.find(({ ask }) => ask === 'rows')))
    await leaves
    sent.destroy()
  })

  it('keeps others waiting no longer than there is room for', async () => {
    const { url } = await gateway(isPage, 1)
    const source = await clickhouseSource(url, {}, LINE)
    const [, page] = QUESTIONS
    if (page?.ask !== 'page') throw new Error('the second question is for a page')
    const stop = new AbortController()
    let heard = (): void => undefined
    const alive = new Promise<void>((resolve) => {
      heard = resolve
    })
    const first = source.page(page.view, { signal: stop.signal, onProgress: heard }).catch(() => 'given up')
    await alive
    const second = await source.page(page.view).catch((error: unknown) => error)
    expect(second).toBeInstanceOf(SourceError)
    expect(second).toMatchObject({ fault: 'refused' })
    stop.abort()
    expect(await first).toBe('given up')
  })
})
