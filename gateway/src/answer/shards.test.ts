import { describe, expect, it } from 'vitest'
import type { RowsAnswer } from '../../../src/sources/data-source.ts'
import { SourceError } from '../../../src/sources/data-source.ts'
import type { SourceView } from '../../../src/sources/view.ts'
import type { Shard } from '../server/shard.ts'
import { ShardGone } from '../server/shard.ts'
import { LAYOUT, NUMBERED } from '../sql/schema.ts'
import { gatewayTo } from './gateway.ts'

const VIEW: SourceView = {
  version: 1,
  language: 'zh',
  search: '',
  filters: [{ type: 'set', column: 'status', keys: ['reported'] }],
  sort: [],
  groups: ['status'],
  columns: ['value'],
  page: { offset: 0, limit: 4 },
}

const UNIT = {
  id: 'ming',
  zh: '名',
  en: { place: 'word', one: 'person', many: 'people' },
  dimension: 'person',
}
const named = (key: string) => ({ key, zh: key, en: key })

/** The stored names: what the number 1 means in each of these columns. */
const NAMES = [
  { field: 'locality', said: { ...named('place'), level: 'county' } },
  { field: 'theme', said: named('theme') },
  { field: 'indicator', said: { ...named('members'), kind: 'level', additive: true } },
  { field: 'unit', said: UNIT },
].map(({ field, said }) => ({ field, code: 1, code_en: 1, ...named(field), said: JSON.stringify(said) }))

/** A row as a server gives it, by its position. */
const stored = (position: number) => ({
  position,
  shown: JSON.stringify([
    `row-${position}`,
    NUMBERED.map((column) =>
      [...NAMES.map(({ field }) => field), 'bound', 'status'].includes(column) ? 1 : 0,
    ),
    position,
    position,
    position,
    null,
    null,
    null,
    [],
    null,
  ]),
  // Its status, by which the view groups rows.
  k0: 1,
})

interface Told {
  readonly shard: number
  readonly positions: readonly number[]
  /** What it says when it is asked how many rows it holds, where that is another number. */
  readonly holds?: number
  readonly isGone?: boolean
  readonly loads?: readonly number[]
  readonly of?: number
  /** How an export goes. */
  readonly exports?: 'whole' | 'dies' | 'ends early'
}

const ALL_ROWS = 6

/** A shard of three that tells what a server with these rows would. */
function shardThat({ shard, positions, holds, isGone, loads = [1], of = 3, exports = 'whole' }: Told): Shard {
  const held = positions.length
  return {
    name: `shard-${shard}`,
    ready: async () => undefined,
    close: async () => undefined,
    async ask({ sql }) {
      if (isGone === true) throw new ShardGone('nobody there')
      if (sql.includes('FROM loads'))
        return loads.map((load) => ({
          load,
          version: LAYOUT,
          shard,
          shards: of,
          held: String(held),
          rows: ALL_ROWS,
          made: '',
          zh: '试',
          en: 'Try',
        }))
      if (sql.startsWith('SELECT field, max')) return [{ field: 'report', most: 10_001, blank: 0 }]
      if (sql.startsWith('SELECT field, code'))
        return sql.includes('ORDER BY')
          ? [{ field: 'status', code: 1, code_en: 1, ...named('reported'), said: '' }]
          : NAMES
      if (sql.startsWith('SELECT count()')) return [{ rows: sql.includes('status') ? held : (holds ?? held) }]
      if (sql.startsWith('SELECT status AS code')) return [{ code: 1, rows: held }]
      return positions.map(stored)
    },
    async *stream() {
      for (const position of positions) {
        if (exports !== 'whole' && position === positions.at(-1)) {
          if (exports === 'dies') throw new ShardGone('reset')
          return
        }
        yield stored(position)
      }
    },
  }
}

const first: Told = { shard: 1, positions: [0, 3] }
const second: Told = { shard: 2, positions: [1, 4] }
const third: Told = { shard: 3, positions: [2, 5] }

const gatewayThat = (told: readonly Told[], partial = false) =>
  gatewayTo(told.map(shardThat), { partial, exported: 100, now: () => 0 })

const faultOf = async (answer: Promise<unknown>): Promise<unknown> => {
  try {
    await answer
    return 'none'
  } catch (error) {
    return error instanceof SourceError ? [error.fault, error.about] : error
  }
}

async function exported(pieces: AsyncIterable<RowsAnswer>): Promise<readonly number[]> {
  const positions: number[] = []
  for await (const { rows } of pieces) positions.push(...rows.map(({ position }) => position))
  return positions
}

describe('three shards that all answer', () => {
  it('give one page in order, and say that all of them answered', async () => {
    const { rows, counts, parts } = await gatewayThat([first, second, third]).page(VIEW, {})
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3])
    expect(counts).toEqual({ shown: 6, total: 6 })
    expect(parts).toEqual({ asked: 3, answered: 3 })
  })

  it('add up their counts', async () => {
    const { facets } = await gatewayThat([first, second, third]).facets(VIEW, 'status', {})
    expect(facets).toEqual([{ name: named('reported'), count: 6 }])
  })

  it('export all rows in order', async () => {
    expect(await exported(gatewayThat([first, second, third]).rows(VIEW, {}))).toEqual([0, 1, 2, 3, 4, 5])
  })
})

describe('three shards of which one is gone', () => {
  const gone = { ...second, isGone: true }

  it('give no page, and say how many answered', async () => {
    expect(await faultOf(gatewayThat([first, gone, third]).page(VIEW, {}))).toEqual(['partial', '2/3'])
  })

  it('give a page and counts that say so, where the gateway may', async () => {
    const gateway = gatewayThat([first, gone, third], true)
    const { rows, counts, parts } = await gateway.page(VIEW, {})
    expect(rows.map(({ position }) => position)).toEqual([0, 2, 3, 5])
    expect(counts).toEqual({ shown: 4, total: 4 })
    expect(parts).toEqual({ asked: 3, answered: 2 })
    const facets = await gateway.facets(VIEW, 'status', {})
    expect(facets).toEqual({ parts, facets: [{ name: named('reported'), count: 4 }] })
  })

  it('never give a sum, a group or a file of what is left', async () => {
    const gateway = gatewayThat([first, gone, third], true)
    expect(await faultOf(gateway.aggregate(VIEW, {}))).toEqual(['partial', '2/3'])
    expect(await faultOf(gateway.groups(VIEW, {}))).toEqual(['partial', '2/3'])
    expect(await faultOf(exported(gateway.rows(VIEW, {})))).toEqual(['partial', '2/3'])
  })
})

describe('a shard that answers with less than it has', () => {
  it('is taken for gone where it no longer holds what was loaded, also where no word is said of it', async () => {
    const lost = { ...second, holds: 1 }
    expect(await faultOf(gatewayThat([first, lost, third]).page(VIEW, {}))).toEqual(['partial', '2/3'])
    expect((await gatewayThat([first, lost, third], true).page(VIEW, {})).parts).toEqual({
      asked: 3,
      answered: 2,
    })
  })

  it('makes an export fail that it dies in, or that it ends early', async () => {
    for (const exports of ['dies', 'ends early'] as const) {
      const gateway = gatewayThat([first, { ...second, exports }, third])
      expect(await faultOf(exported(gateway.rows(VIEW, {})))).toEqual(['partial', expect.anything()])
    }
  })
})

describe('servers that hold different loads', () => {
  it('are asked for the latest that all of them hold', async () => {
    const gateway = gatewayThat([{ ...first, loads: [2, 1] }, second, third])
    expect((await gateway.page(VIEW, {})).parts).toEqual({ asked: 3, answered: 3 })
  })

  it('are refused where they share none, or are not the parts of one', async () => {
    const notLoaded = ['notLoaded', '']
    expect(await faultOf(gatewayThat([{ ...first, loads: [2] }, second, third]).about({}))).toEqual(notLoaded)
    expect(await faultOf(gatewayThat([first, { ...second, shard: 1 }, third]).about({}))).toEqual(notLoaded)
    expect(await faultOf(gatewayThat([first, { ...second, positions: [1] }, third]).about({}))).toEqual(
      notLoaded,
    )
    expect(await faultOf(gatewayThat([{ ...first, of: 1 }]).about({}))).toEqual(notLoaded)
  })
})

it('says beforehand of which columns the values are too many to be counted, and how long an export may be', async () => {
  const { facets, exported: most } = await gatewayThat([first, second, third]).about({})
  expect(facets).not.toContain('report')
  expect(facets).toContain('locality')
  expect(most).toBe(100)
})

it('refuses a search, which a server cannot do as a page does', async () => {
  const gateway = gatewayThat([first, second, third])
  expect(await faultOf(gateway.page({ ...VIEW, search: '覆盖' }, {}))).toEqual(['cannot', 'search'])
})
