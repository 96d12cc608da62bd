import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isRounded } from '../../../domain/number/bound-wording.ts'
import { likelyInterval } from '../../../domain/number/interval.ts'
import { compareQuantities } from '../../../domain/number/order.ts'
import { runNow } from '../../../lib/steps.ts'
import type { Observation } from '../../observation.ts'
import { compareEntries } from '../column.ts'
import type { ColumnId } from '../columns.ts'
import { COLUMNS } from '../columns.ts'
import { groupingKeys } from '../groups.ts'
import {
  indexRows,
  prepareOrdersInSlices,
  prepareSoundsWhenIdle,
  prepareWordsWhenIdle,
} from '../store/columnar-index.ts'
import { anyView, dataset, index, observations } from '../testing.ts'
import { currentView } from './current-view.ts'
import { DEFAULT_VIEW } from './view-state.ts'

const show = (change: Partial<typeof DEFAULT_VIEW>, language: 'zh' | 'en' = 'zh') =>
  currentView(index, { ...DEFAULT_VIEW, ...change }, language)
const ids = (change: Partial<typeof DEFAULT_VIEW>) =>
  [...show(change).rows].map((row) => String(index.row(row).id))

/** The order of two rows by a column, written down the slow way. */
function compare(
  id: ColumnId,
  a: Observation,
  b: Observation,
  descending: boolean,
  language: 'zh' | 'en',
): number {
  const column = COLUMNS[id]
  const turn = descending ? -1 : 1
  if (column.type === 'number') {
    const [x, y] = [column.quantityOf(a, dataset), column.quantityOf(b, dataset)]
    const last = (q: typeof x) => (q === null ? 2 : q.bound === 'vague' ? 1 : 0)
    if (last(x) + last(y) > 0) return last(x) - last(y)
    return x === null || y === null ? 0 : turn * compareQuantities(x, y)
  }
  const [x, y] = [column.entryOf(a, dataset), column.entryOf(b, dataset)]
  if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
  return turn * compareEntries(column, x, y, language)
}

describe('the order of rows', () => {
  it('is that of a stable sort by every key in turn, with empty and vague ones last both ways', () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom('zh' as const, 'en' as const), ({ sort, grouping }, language) => {
        const { rows } = show({ sort, grouping }, language)
        const expected = observations.toSorted((a, b) => {
          for (const { column, direction } of groupingKeys(grouping, sort)) {
            const order = compare(column, a, b, direction === 'desc', language)
            if (order !== 0) return order
          }
          return 0
        })
        expect([...rows].map((row) => index.row(row).id)).toEqual(expected.map(({ id }) => id))
      }),
    )
  })

  it('keeps what is vague last both ways', () => {
    for (const direction of ['asc', 'desc'] as const) {
      expect(ids({ sort: [{ column: 'value', direction }] }).at(-1)).toBe('liyang-volunteer-families-2023')
    }
  })

  it('sorts Chinese by pinyin, a word of several readings by the right one', () => {
    const { rows } = show({ sort: [{ column: 'locality', direction: 'asc' }] })
    const names = new Set([...rows].map((row) => index.row(row).locality.name.zh))
    expect([...names].slice(0, 2)).toEqual(['兵团第十三师新星市', '长庆油田'])
  })
})

describe('a search', () => {
  it.each([['襄城'], ['xiangcheng'], ['XiangCheng'], ['ｘｉａｎｇｃｈｅｎｇ'], ['xcx']])(
    '%s finds the rows of 襄城县',
    (search) => {
      const found = [...show({ search }).rows].map((row) => index.row(row).locality.id)
      expect(found.length).toBeGreaterThanOrEqual(14)
      expect(new Set(found)).toEqual(new Set(['xiangcheng']))
    },
  )

  it('finds a word of several readings by the right one', () => {
    const found = [...show({ search: 'changqing' }).rows].map((row) => index.row(row).locality.id)
    expect(new Set(found)).toEqual(new Set(['changqing']))
  })

  it('asks for every term, whatever column holds it', () =>
    expect(ids({ search: '溧阳 families 几十' })).toEqual(['liyang-volunteer-families-2023']))

  it('finds a number by its digits, as printed or in base units', () => {
    expect(ids({ search: '1163000' })).toContain('xpcc-13-loan-interest-subsidy')
    expect(ids({ search: '近400组' })).toContain('liyang-volunteer-families-2026')
  })

  // The bundled data as the newspaper prints them: 200余名, 近400组, 超90%, 116.3万元.
  it.each([
    ['200+', 'lanshan-skill-level-upgrades'],
    ['¥1.163M', 'xpcc-13-loan-interest-subsidy'],
    ['1.163M', 'xpcc-13-loan-interest-subsidy'],
    ['116.3万', 'xpcc-13-loan-interest-subsidy'],
    ['近400', 'liyang-volunteer-families-2026'],
    ['nearly 400', 'liyang-volunteer-families-2026'],
  ])('%s finds the value that a screen shows so', (search, id) => {
    expect(ids({ search, columns: ['value'] })).toContain(id)
  })

  // The palace was open from May to December 2025.
  it.each([
    '2025-12',
    '2025/12',
    '2025.12',
    '2025年12月',
    '2025 年 12 月',
    'December 2025',
    'dec 2025',
    '2025-12-31',
  ])('%s finds a span that holds it', (search) => {
    const found = ids({ search, columns: ['locality', 'period'] })
    expect(found).toContain('gaotai-venue-events')
    expect(found).not.toContain('xiangcheng-collective-contract-coverage')
  })

  it.each(['2025-04', '2026-01', 'april 2025', '2025年13月', '31 Apr 2025'])(
    '%s does not find a span that ends before it or begins after it',
    (search) => expect(ids({ search, columns: ['locality', 'period'] })).not.toContain('gaotai-venue-events'),
  )

  it('finds a period without a start by its end, not by every month before', () => {
    const open = observations.filter(({ period }) => period !== null && period.start === null)
    expect(open.length).toBeGreaterThan(0)
    const found = new Set(ids({ search: '2019-07', columns: ['locality', 'period'] }))
    expect(open.filter(({ id }) => found.has(id))).toEqual([])
  })

  it.each(['over 90%', '超90'])('%s finds values over ninety alone', (search) => {
    const rows = [...show({ search, columns: ['value'] }).rows].map((row) => index.row(row).quantity)
    expect(rows.length).toBeGreaterThan(0)
    for (const { bound, value } of rows) expect([bound, value]).toEqual(['above', 90])
  })

  it('finds a number whole', () => {
    const values = [...show({ search: '92' }).rows].map((row) => index.row(row).quantity.value)
    expect(values.length).toBeGreaterThan(0)
    expect(new Set(values)).toEqual(new Set([92]))
  })

  it.each([
    ['确数', ({ quantity }) => quantity.bound === 'exact' && !isRounded(quantity)],
    ['rounded', ({ quantity }) => isRounded(quantity)],
    ['derived', ({ status }) => status === 'derived'],
    ['推算', ({ status }) => status === 'derived'],
  ] satisfies [string, (row: Observation) => boolean][])('%s finds all rows that say so', (search, says) => {
    const columns = ['value', 'bound', 'status'] as const
    expect(new Set(ids({ search, columns }))).toEqual(new Set(observations.filter(says).map(({ id }) => id)))
  })

  it.each([
    '许昌市襄城县',
    '河南省襄城县',
    '襄城县总工会',
    '许昌市襄城县总工会',
    'Xiangcheng County, Xuchang',
    'Xiangcheng County Federation of Trade Unions',
  ])('%s finds the rows of 襄城县', (search) => {
    const found = [...show({ search }).rows].map((row) => index.row(row).locality.id)
    expect(new Set(found)).toEqual(new Set(['xiangcheng']))
  })

  it('reads the title of a report only where its column is shown', () => {
    const word = 'union instructors'
    const titled = observations.filter(
      (row) => row.status === 'reported' && row.report.title.en.toLowerCase().includes(word),
    )
    const shown = ids({ search: word, columns: ['value', 'report'] })
    expect(shown).toHaveLength(titled.length)
    expect(ids({ search: word, columns: ['value'] })).toEqual([])
  })
})

describe('a filter by number', () => {
  const range = (min: number | null, max: number | null, mode: 'possible' | 'sure') =>
    ids({ filters: [{ type: 'number', column: 'value', min, max, mode }] })

  it('shows what may lie in the range, and keeps to what does where asked', () => {
    expect(range(250, 350, 'possible')).toContain('chengdong-outdoor-workers-served')
    expect(range(250, 350, 'possible')).toContain('lanshan-skill-level-upgrades')
    expect(range(250, 350, 'sure')).not.toContain('chengdong-outdoor-workers-served')
    expect(range(300, null, 'sure')).toContain('chengdong-outdoor-workers-served')
    expect(range(400, null, 'possible')).not.toContain('liyang-volunteer-families-2026')
    // Nearly 400 is surely 30 or more, and not possibly 30 or less.
    expect(range(30, null, 'sure')).toContain('liyang-volunteer-families-2026')
    expect(range(null, 30, 'possible')).not.toContain('liyang-volunteer-families-2026')
  })

  it('never shows surely what it would not show possibly', () => {
    const limit = fc.option(fc.integer({ min: -100, max: 2000 }))
    fc.assert(
      fc.property(limit, limit, (min, max) => {
        const possible = new Set(range(min, max, 'possible'))
        for (const id of range(min, max, 'sure')) {
          const { lower, upper } = likelyInterval(
            index.row(observations.findIndex((row) => row.id === id)).quantity,
          )
          if (min !== null) expect(lower).toBeGreaterThanOrEqual(min)
          if (max !== null) expect(upper).toBeLessThanOrEqual(max)
          if (min === null || max === null || min <= max) expect(possible.has(id)).toBe(true)
        }
      }),
    )
  })
})

describe('a filter', () => {
  it('that leaves values out shows all other rows, with those that have none', () => {
    const filter = { type: 'set', column: 'formula', keys: ['sum'] } as const
    const only = ids({ filters: [filter] })
    const except = ids({ filters: [{ ...filter, except: true }] })
    expect(only).toHaveLength(2)
    expect(except).toHaveLength(73)
    expect(only.filter((id) => except.includes(id))).toEqual([])
  })

  it('whose range ends before it begins shows nothing, not even what may lie on both sides', () => {
    const number = { type: 'number', column: 'value', min: 500, max: 100, mode: 'possible' } as const
    const period = { type: 'period', column: 'period', from: '2026-01-31', to: '2025-01-01' } as const
    expect(ids({ filters: [number] })).toEqual([])
    expect(ids({ filters: [period] })).toEqual([])
  })
})

describe('a table made ready in slices', () => {
  it('shows the same', async () => {
    const sliced = indexRows(observations, dataset)
    await prepareOrdersInSlices(sliced, 'zh')
    await prepareWordsWhenIdle(sliced, 'zh')
    await prepareSoundsWhenIdle(sliced)
    fc.assert(
      fc.property(anyView, (view) => {
        expect(currentView(sliced, view, 'zh').rows).toEqual(currentView(index, view, 'zh').rows)
      }),
    )
  })

  it('stops when it is told to', async () => {
    const many = { length: 200_000, at: (row: number) => observations[row % observations.length] }
    await expect(prepareOrdersInSlices(indexRows(many, dataset), 'zh', AbortSignal.abort())).rejects.toThrow(
      /abort/iu,
    )
  })

  it('asks for no row before a view does, and for all of one column while it is made', () => {
    const asked = new Set<number>()
    const at = (row: number) => {
      asked.add(row)
      return observations[row]
    }
    const lazy = indexRows({ length: observations.length, at }, dataset)
    expect(currentView(lazy, DEFAULT_VIEW, 'zh').rows).toHaveLength(observations.length)
    expect(asked.size).toBe(0)
    // Two who ask for one column in turns make it once.
    const [first, second] = [lazy.column('value'), lazy.column('value')]
    first.next()
    expect(runNow(second)).toBe(runNow(first))
    expect(asked.size).toBe(observations.length)
  })
})
