import type { Language } from '../../domain/text.ts'
import type { Observation } from '../observation.ts'
import type { Read } from '../search-match.ts'
import type { ColumnContext } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMN_IDS, COLUMNS } from './columns.ts'
import type { EntryStore } from './entry-store.ts'
import { entryColumn } from './entry-store.ts'
import type { Memo } from './memo.ts'
import { memo } from './memo.ts'
import type { NumberStore } from './number-store.ts'
import { numberColumn } from './number-store.ts'
import { orderedRows } from './row-order.ts'
import type { Steps } from './steps.ts'
import { runInSlices, runNow } from './steps.ts'

/** Rows by number. A list of observations is one; a large source may make its rows when asked. */
export interface RowSource {
  readonly length: number
  readonly at: (row: number) => Observation | undefined
}

export type Store = EntryStore | NumberStore

/**
 * The columns of a table as typed arrays, from which rows are found, ordered and counted without touching an observation. It keeps
 * the answers given last, since a reader who sorts and filters comes back to them.
 */
export interface ColumnarIndex {
  readonly length: number
  readonly row: (row: number) => Observation
  readonly column: (id: ColumnId) => Store
  readonly context: ColumnContext
  /** Rows that pass a test of theirs, by the text that names it. */
  readonly masks: Memo<Uint8Array>
  /** All rows in an order, by the text that names it. */
  readonly orders: Memo<Uint32Array>
}

/** Answers kept: enough for every column to be filtered, few enough to stay small with a million rows. */
const KEPT_MASKS = 24
const KEPT_ORDERS = 8

/** Rows put in between two pauses: under a millisecond of work. */
const AT_ONCE = 512

function* build(source: RowSource, context: ColumnContext): Steps<ColumnarIndex> {
  const { length } = source
  const columns = COLUMN_IDS.map((id) => {
    const column = COLUMNS[id]
    const into =
      column.type === 'number' ? numberColumn(column, length) : entryColumn(column, length, context)
    return { id, into }
  })
  const row = (number: number): Observation => {
    const observation = source.at(number)
    if (observation === undefined) throw new RangeError(`the table has no row ${number}`)
    return observation
  }
  for (let number = 0; number < length; number += 1) {
    const observation = row(number)
    for (const { into } of columns) into.add(number, observation)
    if (number % AT_ONCE === AT_ONCE - 1) yield
  }
  const stores = new Map<ColumnId, Store>(columns.map(({ id, into }) => [id, into.done()]))
  return indexOf({ length, row, context, orders: memo(KEPT_ORDERS) }, stores)
}

const indexOf = (
  parts: Pick<ColumnarIndex, 'length' | 'row' | 'context' | 'orders'>,
  stores: ReadonlyMap<ColumnId, Store>,
): ColumnarIndex => ({
  ...parts,
  column: (id) => {
    const store = stores.get(id)
    if (store === undefined) throw new RangeError(`the table has no column ${id}`)
    return store
  },
  masks: memo(KEPT_MASKS),
})

/** The same index with words found by the pinyin that `read` gives, or by what is written alone. Its rows and orders are shared. */
export function readBy(index: ColumnarIndex, read: Read | null): ColumnarIndex {
  if ((index.context.read ?? null) === read) return index
  const stores = new Map<ColumnId, Store>(
    COLUMN_IDS.map((id) => {
      const store = index.column(id)
      return [id, store.kind === 'entry' ? store.readBy(read) : store]
    }),
  )
  const { length, row, context, orders } = index
  return indexOf({ length, row, orders, context: { ...context, read } }, stores)
}

/** Builds the index at once: for the thousands of rows of the bundled data. */
export const indexRows = (source: RowSource, context: ColumnContext): ColumnarIndex =>
  runNow(build(source, context))

/**
 * Builds the index without holding up the page.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export const indexRowsInSlices = (
  source: RowSource,
  context: ColumnContext,
  signal?: AbortSignal,
): Promise<ColumnarIndex> => runInSlices(build(source, context), signal)

/** The columns by which readers sort first; their orders are kept from the beginning. */
const SORTED_FIRST = ['value', 'locality', 'indicator', 'period'] as const satisfies readonly ColumnId[]

function* prepare(index: ColumnarIndex, language: Language): Steps<void> {
  for (const id of COLUMN_IDS) {
    const store = index.column(id)
    yield* store.kind === 'entry' ? store.ranks(language) : store.ranks()
    yield
    if (store.kind === 'entry') yield* store.search.prepare()
    yield
  }
  for (const column of SORTED_FIRST) {
    yield* orderedRows(index, [{ column, direction: 'asc' }], language)
    yield
  }
}

/**
 * Makes ready what the first sort and search in a language need, without holding up the page. The index answers before it is done, only
 * not as fast.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export const prepareInSlices = (
  index: ColumnarIndex,
  language: Language,
  signal?: AbortSignal,
): Promise<void> => runInSlices(prepare(index, language), signal)
