import type { Language } from '../../domain/text.ts'
import { countUp, eachSlice, sortByCode, sortByRank } from '../../lib/sort.ts'
import type { Steps } from '../../lib/steps.ts'
import type { ColumnId } from './columns.ts'
import type { ColumnarIndex } from './store/columnar-index.ts'
import { NO_ENTRY } from './store/entry-store.ts'

/** A column by which rows are sorted. Rows without a value, and vague ones, come last either way. */
export interface SortKey<Column extends ColumnId = ColumnId> {
  readonly column: Column
  readonly direction: 'asc' | 'desc'
}

/** All rows, sorted by the first key, equal ones by the next, and rows equal in all keys as they stand in the dataset. */
export function orderedRows(
  index: ColumnarIndex,
  keys: readonly SortKey[],
  language: Language,
): Steps<Uint32Array> {
  const name = keys.map(({ column, direction }) => `${column} ${direction}`).join(',')
  return index.orders(`${language} ${name}`, function* () {
    const known = yield* orderAsRanked(index, keys)
    if (known !== null) return known
    let rows: Uint32Array<ArrayBuffer> | null = null
    // A stable sort by the last key first leaves each later key in charge of what the earlier ones leave equal.
    for (const key of keys.toReversed()) rows = yield* sortByKey(index, rows, key, language)
    return rows ?? countUp(index.length)
  })
}

/** The order in which quantities were ranked, where it is what is asked for. */
function* orderAsRanked(index: ColumnarIndex, keys: readonly SortKey[]): Steps<Uint32Array | null> {
  const [key, ...others] = keys
  if (key === undefined || others.length > 0 || key.direction === 'desc') return null
  const store = yield* index.column(key.column)
  return store.kind === 'number' ? yield* store.order() : null
}

function* sortByKey(
  index: ColumnarIndex,
  rows: Uint32Array<ArrayBuffer> | null,
  key: SortKey,
  language: Language,
): Steps<Uint32Array<ArrayBuffer>> {
  const store = yield* index.column(key.column)
  const descending = key.direction === 'desc'
  if (store.kind === 'number') {
    const { ranks, last } = yield* store.ranks()
    return yield* sortByRank(rows ?? countUp(index.length), ranks, descending, last)
  }
  const { codes } = store
  // Where no row has a value, all are equal.
  if (codes.length === 0) return rows ?? countUp(index.length)
  const ranks = yield* store.ranks(language)
  const sorted = sortByCode(rows, codes, ranks, descending, ranks[NO_ENTRY] ?? 0)
  yield
  return sorted
}

/** The rows of an order that the mask lets through: all of them where there is none. */
export function shownRows(order: Uint32Array, mask: Uint8Array | null): Uint32Array {
  if (mask === null) return order
  const shown = new Uint32Array(order.length)
  let count = 0
  eachSlice(order.length, (from, to) => {
    count = keepShown(order, mask, from, to, shown, count)
  })
  return shown.subarray(0, count)
}

/** Adds rows of a slice to those shown before; gives how many there are then. */
function keepShown(
  order: Uint32Array,
  mask: Uint8Array,
  from: number,
  to: number,
  shown: Uint32Array,
  before: number,
): number {
  let count = before
  for (let i = from; i < to; i += 1) {
    const row = order[i] ?? 0
    shown[count] = row
    count += mask[row] ?? 0
  }
  return count
}
