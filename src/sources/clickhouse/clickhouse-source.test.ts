import { describe, expect, it } from 'vitest'
import { nineReports } from '../../dataset/testing.ts'
import type { DataSource } from '../data-source.ts'
import { SourceError } from '../data-source.ts'
import { sourceRow } from '../memory/source-row.ts'
import { asking } from '../testing.ts'
import type { SourceRow } from '../view.ts'
import { clickhouseSource } from './clickhouse-source.ts'
import type { Line } from './messages.ts'
import { isGateway } from './messages.ts'
import { LONGEST_MESSAGE } from './wire.ts'

const ROWS: readonly SourceRow[] = [...nineReports.observations.values()]
  .slice(0, 3)
  .map((row, place) => sourceRow(row, place, nineReports.localities))

const VIEW = asking({ groups: ['theme'], columns: ['value'], page: { offset: 0, limit: 3 } })

const TITLE = { zh: '全国', en: 'The country' }
const ABOUT = {
  is: 'answer',
  answer: { version: 1, rows: 3, made: null, title: TITLE, facets: ['theme', 'locality'], exported: 2 },
}
const WHOLE = { asked: 3, answered: 3 }
const PART = { asked: 3, answered: 2 }
const PAGE = { parts: WHOLE, counts: { shown: 3, total: 3 }, rows: ROWS }

const lines = (...messages: readonly unknown[]): string =>
  messages.map((message) => `${JSON.stringify(message)}\n`).join('')

const reply = (body: BodyInit | null, { status = 200, type = 'application/x-ndjson' } = {}): Response =>
  new Response(body, { status, headers: { 'content-type': type } })

/** A way to a gateway that says what it is and then answers so. */
const lineThat = (answer: (signal: AbortSignal | null) => Response | Promise<Response>): Line => ({
  patience: 10_000,
  fetch: async (_, init) => {
    const isAbout = String(init?.body).includes('"about"')
    return isAbout ? reply(lines(ABOUT)) : answer(init?.signal ?? null)
  },
})

const sourceThat = (answer: Parameters<typeof lineThat>[0]): Promise<DataSource> =>
  clickhouseSource('https://gateway.example', {}, lineThat(answer))

const faultOf = async (answer: Promise<unknown>): Promise<unknown> => {
  try {
    await answer
    return 'none'
  } catch (error) {
    return error instanceof SourceError ? error.fault : error
  }
}

async function exported(source: DataSource): Promise<readonly string[]> {
  const ids: string[] = []
  for await (const { rows } of source.rows(VIEW)) ids.push(...rows.map(({ id }) => id))
  return ids
}

describe('the address of a gateway', () => {
  it.each([
    '',
    'gateway',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'https://me:secret@gateway.example',
    'ws://a',
  ])('is none: %s', async (address) => {
    const line = { patience: 1, fetch: () => Promise.reject(new Error('it was asked')) }
    expect(await faultOf(clickhouseSource(address, {}, line))).toBe('address')
  })

  it('may have a path, and loses what stands behind it', async () => {
    const asked: string[] = []
    const fetch: Line['fetch'] = async (input, init) => {
      asked.push(`${init?.method} ${input} ${init?.credentials} ${init?.redirect}`)
      return reply(lines(ABOUT))
    }
    const addresses = ['figures?key=1#top', 'figures/', 'figures/ask', 'figures/ask/']
    for (const path of addresses)
      await clickhouseSource(`https://union.example/${path}`, {}, { patience: 10_000, fetch })
    expect(asked).toEqual(addresses.map(() => 'POST https://union.example/figures/ask omit error'))
    const told = ['https://a/ask', 'https://a/figures/ask/', 'https://a/task', 'https://a/ask/packed']
    expect(told.map((address) => isGateway(new URL(address)))).toEqual([true, true, false, false])
  })
})

describe('a gateway that answers', () => {
  it('says what it holds, and what it cannot do', async () => {
    const { about, can } = await sourceThat(() => reply(null))
    expect(about).toEqual({ kind: 'clickhouse', title: TITLE, rows: 3, made: null })
    expect(can).toMatchObject({ search: false, facets: ['locality', 'theme'], exportUpTo: 2 })
  })

  it('gives a page, after telling how far it is', async () => {
    const progress: unknown[] = []
    const source = await sourceThat(() =>
      reply(
        lines(
          { is: 'progress', done: 1, of: null },
          { is: 'progress', done: 2, of: 3 },
          { is: 'answer', answer: PAGE },
        ),
      ),
    )
    const page = await source.page(VIEW, { onProgress: ({ done, of }) => progress.push([done, of]) })
    expect(page).toEqual(PAGE)
    expect(progress).toEqual([
      [1, null],
      [2, 3],
    ])
  })

  it('may cut its words anywhere, in a sign too', async () => {
    const bytes = new TextEncoder().encode(lines({ is: 'answer', answer: PAGE }))
    const source = await sourceThat(() =>
      reply(
        new ReadableStream({
          start(to) {
            for (const byte of bytes) to.enqueue(Uint8Array.of(byte))
            to.close()
          },
        }),
      ),
    )
    expect(await source.page(VIEW)).toEqual(PAGE)
  })

  it('exports all rows, and says that these are all', async () => {
    const source = await sourceThat(() =>
      reply(
        lines(
          { is: 'rows', parts: WHOLE, rows: ROWS.slice(0, 2) },
          { is: 'rows', parts: WHOLE, rows: ROWS.slice(2) },
          { is: 'end', rows: 3 },
        ),
      ),
    )
    expect(await exported(source)).toEqual(ROWS.map(({ id }) => id))
  })

  it('may give a page of the parts that answered, which says so', async () => {
    const part = { parts: PART, counts: { shown: 2, total: 2 }, rows: ROWS.slice(0, 2) }
    const source = await sourceThat(() => reply(lines({ is: 'answer', answer: part })))
    expect((await source.page(VIEW)).parts).toEqual(PART)
  })
})

describe('a part of the source is never taken for the whole', () => {
  it('in sums and groups', async () => {
    const aggregate = { rows: 2, span: null, sum: { kind: 'none', reason: 'indicators' } }
    const sums = await sourceThat(() => reply(lines({ is: 'answer', answer: { parts: PART, aggregate } })))
    expect(await faultOf(sums.aggregate(VIEW))).toBe('partial')
    const groups = await sourceThat(() => reply(lines({ is: 'answer', answer: { parts: PART, groups: [] } })))
    expect(await faultOf(groups.groups(VIEW))).toBe('partial')
  })

  it.each([
    [
      'a part says that it is one',
      [
        { is: 'rows', parts: PART, rows: ROWS },
        { is: 'end', rows: 3 },
      ],
      'partial',
    ],
    [
      'there should be more',
      [
        { is: 'rows', parts: WHOLE, rows: ROWS },
        { is: 'end', rows: 4 },
      ],
      'partial',
    ],
    ['it breaks off', [{ is: 'rows', parts: WHOLE, rows: ROWS }], 'lost'],
    [
      'a shard dies',
      [
        { is: 'rows', parts: WHOLE, rows: ROWS },
        { is: 'fault', fault: 'partial', about: '2/3' },
      ],
      'partial',
    ],
  ])('in a file, where %s', async (_, messages, fault) => {
    const source = await sourceThat(() => reply(lines(...messages)))
    expect(await faultOf(exported(source))).toBe(fault)
  })
})

describe('an answer that is none', () => {
  const twice = [ROWS[0], ROWS[0], ROWS[1]]
  const [row] = ROWS
  it.each<[string, unknown, string]>([
    ['another shape', { rows: [] }, 'broken'],
    ['a field too many', { ...PAGE, more: 1 }, 'broken'],
    ['more rows than were asked for', { ...PAGE, rows: [...ROWS, { ...row, position: 9 }] }, 'broken'],
    ['fewer rows than it counts', { ...PAGE, rows: ROWS.slice(1) }, 'broken'],
    ['a row twice', { ...PAGE, rows: twice }, 'broken'],
    ['more shown than there are', { ...PAGE, counts: { shown: 4, total: 3 } }, 'broken'],
    ['more parts than were asked', { ...PAGE, parts: { asked: 1, answered: 2 } }, 'broken'],
    [
      'a number that contradicts itself',
      { ...PAGE, rows: [{ ...row, bound: 'exact', value: 1, lower: 2, upper: 2 }, ...ROWS.slice(1)] },
      'broken',
    ],
    ['no number', { ...PAGE, counts: { shown: Number.POSITIVE_INFINITY, total: 3 } }, 'broken'],
  ])('is told as such: %s', async (_, answer, fault) => {
    const source = await sourceThat(() => reply(lines({ is: 'answer', answer })))
    expect(await faultOf(source.page(VIEW))).toBe(fault)
  })

  it.each<[string, Response, string]>([
    ['a page of another kind', reply('<!doctype html>', { type: 'text/html' }), 'notOurs'],
    ['a message of another kind', reply(lines({ is: 'sql' })), 'broken'],
    ['no JSON', reply('yes\n'), 'notOurs'],
    ['no text', reply(Uint8Array.of(0xff, 0xfe, 0x0a)), 'notOurs'],
    ['nothing', reply(null), 'lost'],
    ['only progress', reply(lines({ is: 'progress', done: 1, of: 2 })), 'lost'],
    ['half a message', reply('{"is":"answer","answer":{"parts"'), 'notOurs'],
    ['rows that nobody asked for', reply(lines({ is: 'rows', parts: WHOLE, rows: ROWS })), 'broken'],
    ['an error of a server', reply('Bad gateway', { status: 502, type: 'text/plain' }), 'refused'],
    ['a host that knows no gateway', reply('Not here', { status: 404, type: 'text/html' }), 'notOurs'],
    [
      'a refusal',
      reply(lines({ is: 'fault', fault: 'otherOrigin', about: '' }), {
        status: 403,
        type: 'application/json',
      }),
      'otherOrigin',
    ],
    ['a fault that there is not', reply(lines({ is: 'fault', fault: '<b>', about: '' })), 'broken'],
  ])('is told as such: %s', async (_, response, fault) => {
    const source = await sourceThat(() => response)
    expect(await faultOf(source.page(VIEW))).toBe(fault)
  })

  it('is told as of another version where a gateway says so of itself', async () => {
    const newer = { is: 'answer', answer: { version: 2, tables: [] } }
    const line: Line = { patience: 10_000, fetch: async () => reply(lines(newer)) }
    expect(await faultOf(clickhouseSource('https://gateway.example', {}, line))).toBe('version')
  })

  it('is not read to its end where it has none', async () => {
    let given = 0
    const source = await sourceThat(() =>
      reply(
        new ReadableStream({
          pull(to) {
            given += 1
            to.enqueue(new Uint8Array(1_000_000).fill(0x20))
          },
        }),
      ),
    )
    expect(await faultOf(source.page(VIEW))).toBe('tooLarge')
    expect(given).toBeLessThan(LONGEST_MESSAGE / 1_000_000 + 5)
  })
})

describe('a gateway that does not answer', () => {
  it('is unreachable', async () => {
    const line: Line = { patience: 10_000, fetch: () => Promise.reject(new TypeError('Failed to fetch')) }
    expect(await faultOf(clickhouseSource('https://gateway.example', {}, line))).toBe('unreachable')
  })

  it('is too slow where it says nothing for long', async () => {
    const line: Line = {
      patience: 1,
      fetch: (_, init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
        }),
    }
    expect(await faultOf(clickhouseSource('https://gateway.example', {}, line))).toBe('tooSlow')
  })

  it('is left when the reader goes, with the reason of the reader', async () => {
    const stop = new AbortController()
    let left = false
    const source = await sourceThat(
      (signal) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => {
            left = true
            reject(new DOMException('stopped', 'AbortError'))
          })
          stop.abort(new Error('enough'))
        }),
    )
    await expect(source.page(VIEW, { signal: stop.signal })).rejects.toThrow('enough')
    expect(left).toBe(true)
  })

  it('is left by an export that stops before the end', async () => {
    let left = false
    const source = await sourceThat(() =>
      reply(
        new ReadableStream({
          pull: (to) => to.enqueue(new TextEncoder().encode(lines({ is: 'rows', parts: WHOLE, rows: ROWS }))),
          cancel: () => {
            left = true
          },
        }),
      ),
    )
    for await (const { rows } of source.rows(VIEW)) {
      expect(rows).toHaveLength(3)
      break
    }
    expect(left).toBe(true)
  })
})
