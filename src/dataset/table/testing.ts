import fc from 'fast-check'
import { pinyin } from 'pinyin-pro'
import { runNow } from '../../lib/steps.ts'
import type { Cross } from '../cross-table/settings.ts'
import { CROSS_COLUMNS } from '../cross-table/settings.ts'
import { nineReports } from '../testing.ts'
import type { Column } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMN_IDS, COLUMNS } from './columns.ts'
import type { Filter } from './filter.ts'
import { BLANK } from './filter.ts'
import { indexRows } from './store/columnar-index.ts'
import type { ViewState } from './view/view-state.ts'
import { DENSITIES } from './view/view-state.ts'

export const dataset = {
  ...nineReports,
  read: (text: string) => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true }),
}
export const observations = [...dataset.observations.values()]
export const index = indexRows(observations, dataset)

const columnId = fc.constantFrom(...COLUMN_IDS)
const columnIds = fc.uniqueArray(columnId)
const limit = fc.option(
  fc.oneof(fc.integer({ min: -50, max: 3000 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
)
const day = fc.option(
  fc
    .date({ min: new Date('2023-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)

/** A column by its id, as code that takes any column meets it. */
export const columnOf = (id: ColumnId): Column => COLUMNS[id]

/** Keys that occur, blanks, and keys that do not. */
function keysOf(column: ColumnId): fc.Arbitrary<string> {
  const store = runNow(index.column(column))
  const codes = store.kind === 'entry' ? Array.from({ length: store.size }, (_, place) => place + 1) : []
  const known = codes.map((code) => (store.kind === 'entry' ? (store.entryAt(code)?.key ?? '') : ''))
  return fc.oneof(fc.constantFrom('', ...known), fc.string({ minLength: 1 }))
}

function filterFor(column: ColumnId): fc.Arbitrary<Filter> {
  switch (COLUMNS[column].type) {
    case 'number':
      return fc
        .record({ min: limit, max: limit, mode: fc.constantFrom('possible' as const, 'sure' as const) })
        .map((range) => ({ type: 'number', column, ...range, min: zero(range.min), max: zero(range.max) }))
    case 'period':
      return fc.oneof(
        fc.record({ from: day, to: day }).map((days): Filter => ({ type: 'period', column, ...days })),
        fc.constant<Filter>({ type: 'set', column, keys: [BLANK] }),
      )
    case 'text':
      return fc.string({ minLength: 1, maxLength: 2 }).map((text) => ({ type: 'text', column, text }))
    default:
      return fc
        .tuple(fc.uniqueArray(keysOf(column), { minLength: 1, maxLength: 6 }), fc.boolean())
        .map(([keys, except]) => ({ type: 'set', column, keys, ...(except ? { except } : {}) }))
  }
}

/** −0 is written like 0 and reads back as it. */
const zero = (n: number | null): number | null => (n === 0 ? 0 : n)

const key = fc.constantFrom('members|person', '2025-01-01/2025-12-31', 'name', '带,号%~!')
const anyCross: fc.Arbitrary<Cross> = fc.record({
  columns: fc.constantFrom(...CROSS_COLUMNS),
  of: fc.option(key),
  at: fc.option(key),
  swapped: fc.boolean(),
  change: fc.boolean(),
  rank: fc.boolean(),
  target: fc.boolean(),
  grouped: fc.boolean(),
  pick: fc.option(
    fc.uniqueArray(fc.constantFrom('members|person', 'rate|percent||all-employees'), { minLength: 1 }),
  ),
  until: fc.option(fc.constantFrom('2025-06-30', '2024-02-29')),
  sort: fc.option(fc.record({ by: key, direction: fc.constantFrom('asc' as const, 'desc' as const) })),
})

/** Any view that a reader can make. */
export const anyView: fc.Arbitrary<ViewState> = fc.record({
  search: fc.constantFrom('', '', '覆盖', 'xiangcheng', 'xc', '92', '100 人', 'training'),
  filters: fc.uniqueArray(columnId, { maxLength: 2 }).chain((columns) => fc.tuple(...columns.map(filterFor))),
  sort: fc.uniqueArray(columnId, { maxLength: 3 }).chain((columns) =>
    fc.tuple(
      ...columns.map((column) =>
        fc.record({
          column: fc.constant(column),
          direction: fc.constantFrom('asc' as const, 'desc' as const),
        }),
      ),
    ),
  ),
  grouping: columnIds.map((ids) => ids.filter((id) => COLUMNS[id].type !== 'number').slice(0, 2)),
  columns: fc.uniqueArray(columnId, { minLength: 1 }),
  pinned: fc.uniqueArray(columnId, { maxLength: 2 }),
  sizes: fc.dictionary(columnId, fc.integer({ min: 56, max: 640 })).map((sizes) => ({ ...sizes })),
  density: fc.constantFrom(...DENSITIES),
  locality: fc.constantFrom(null, null, 'changqing', 'nowhere'),
  cross: fc.option(anyCross),
})
