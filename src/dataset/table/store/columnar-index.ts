import type { Language } from '../../../domain/text.ts'
import type { LruCache } from '../../../lib/lru-cache.ts'
import { lruCache } from '../../../lib/lru-cache.ts'
import type { Steps } from '../../../lib/steps.ts'
import { inTurns, runInSlices, runWhenIdle } from '../../../lib/steps.ts'
import type { Observation } from '../../observation.ts'
import type { Read } from '../../search/search-match.ts'
import type { ColumnContext } from '../column.ts'
import type { ColumnId } from '../columns.ts'
import { COLUMN_IDS, COLUMNS } from '../columns.ts'
import { orderedRows } from '../row-order.ts'
import type { EntryColumnBuilder, EntryStore } from './entry-store.ts'
import { entryColumn } from './entry-store.ts'
import type { NumberColumnBuilder, NumberStore } from './number-store.ts'
import { numberColumn } from './number-store.ts'

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
  /** A column, made of the rows when it is first asked for: most views need none or a few. */
  readonly column: (id: ColumnId) => Steps<Store>
  readonly context: ColumnContext
  /** Rows that pass a test of theirs, by the text that names it. */
  readonly masks: LruCache<Uint8Array>
  /** All rows in an order, by the text that names it. */
  readonly orders: LruCache<Uint32Array>
}

/** Answers kept: enough for every column to be filtered, few enough to stay small with a million rows. */
const KEPT_MASKS = 24
const KEPT_ORDERS = 8

/** Rows put in between two pauses: under a millisecond of work. */
const AT_ONCE = 512

/** Puts rows into a column: in a loop of its own, see `lib/sort.ts`. */
function putInto(
  { add }: EntryColumnBuilder | NumberColumnBuilder,
  row: (row: number) => Observation,
  from: number,
  to: number,
): void {
  for (let number = from; number < to; number += 1) add(number, row(number))
}

/** A column that is made in steps. Whoever asks goes on where another paused. */
function columnOf(
  id: ColumnId,
  length: number,
  row: (row: number) => Observation,
  context: ColumnContext,
): () => Steps<Store> {
  const column = COLUMNS[id]
  let into: EntryColumnBuilder | NumberColumnBuilder | null = null
  let store: Store | null = null
  let next = 0
  return function* () {
    if (store !== null) return store
    into ??=
      column.type === 'number'
        ? numberColumn(column, length, context, (number) => column.quantityOf(row(number), context))
        : entryColumn(column, length, context)
    while (next < length) {
      const end = Math.min(length, next + AT_ONCE)
      putInto(into, row, next, end)
      next = end
      yield
    }
    store ??= into.done()
    into = null
    return store
  }
}

/** Indexes rows. Nothing is done before a view asks for more than the rows as they come. */
export function indexRows(source: RowSource, context: ColumnContext): ColumnarIndex {
  const { length } = source
  const row = (number: number): Observation => {
    const observation = source.at(number)
    if (observation === undefined) throw new RangeError(`the table has no row ${number}`)
    return observation
  }
  const columns = new Map(COLUMN_IDS.map((id) => [id, columnOf(id, length, row, context)]))
  return indexOf({ length, row, context, orders: lruCache(KEPT_ORDERS) }, (id) => {
    const column = columns.get(id)
    if (column === undefined) throw new RangeError(`the table has no column ${id}`)
    return column()
  })
}

const indexOf = (
  parts: Pick<ColumnarIndex, 'length' | 'row' | 'context' | 'orders'>,
  column: ColumnarIndex['column'],
): ColumnarIndex => ({ ...parts, column, masks: lruCache(KEPT_MASKS) })

/** The same index with words found by the pinyin that `read` gives, or by what is written alone. Its rows and orders are shared. */
export function readBy(index: ColumnarIndex, read: Read | null): ColumnarIndex {
  if ((index.context.read ?? null) === read) return index
  const stores = new Map<ColumnId, Store>()
  const { length, row, context, orders } = index
  return indexOf({ length, row, orders, context: { ...context, read } }, function* (id) {
    const known = stores.get(id)
    if (known !== undefined) return known
    const store = yield* index.column(id)
    const made = stores.get(id) ?? (store.kind === 'entry' ? store.readBy(read) : store)
    stores.set(id, made)
    return made
  })
}

/** The columns by which readers sort first, and whose orders take longest to find; they are kept from the beginning. */
const SORTED_FIRST = ['value', 'locality'] as const satisfies readonly ColumnId[]
/** Columns of few different words, whose orders are found in a moment; they are kept once the browser is idle. */
const SORTED_NEXT = ['indicator', 'period'] as const satisfies readonly ColumnId[]

/** Columns that few readers show: they are made when they are asked for. */
const SELDOM: readonly ColumnId[] = [
  'paragraph',
  'formula',
  'change',
  'points',
  'completion',
  'band',
  'review',
  'marks',
  'notes',
  'id',
]
const USUAL = COLUMN_IDS.filter((id) => !SELDOM.includes(id))

/** Makes columns together: one after the other, each observation would come from memory as often as there are columns. */
const columnsOf = (index: ColumnarIndex, ids: readonly ColumnId[]): Steps<void> =>
  inTurns(ids.map((id) => index.column(id)))

function* prepareOrders(index: ColumnarIndex, columns: readonly ColumnId[], language: Language): Steps<void> {
  yield* columnsOf(index, columns)
  for (const column of columns) {
    yield* orderedRows(index, [{ column, direction: 'asc' }], language)
    yield
  }
}

function* prepareWords(index: ColumnarIndex, language: Language): Steps<void> {
  yield* columnsOf(index, USUAL)
  yield* prepareOrders(index, SORTED_NEXT, language)
  for (const id of USUAL) {
    const store = yield* index.column(id)
    if (store.kind === 'entry') yield* store.search.prepare()
  }
}

function* prepareSounds(index: ColumnarIndex): Steps<void> {
  for (const id of USUAL) {
    const store = yield* index.column(id)
    if (store.kind === 'entry') yield* store.search.prepareSounds()
  }
}

/**
 * Makes ready what the first sort in a language needs, without holding up the page. The index answers before it is done, only not as fast.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export const prepareOrdersInSlices = (
  index: ColumnarIndex,
  language: Language,
  signal?: AbortSignal,
): Promise<void> => runInSlices(prepareOrders(index, SORTED_FIRST, language), signal)

/**
 * Makes ready what the first search needs, all columns and their words, and the orders that are sorted by next. A filter of a column needs
 * that column alone, which is made in a moment.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export const prepareWordsWhenIdle = (
  index: ColumnarIndex,
  language: Language,
  signal?: AbortSignal,
): Promise<void> => runWhenIdle(prepareWords(index, language), signal)

/**
 * Makes ready what the first search by pinyin needs, which takes longest and is asked for seldom.
 * @throws {DOMException} `AbortError`, where the signal is aborted before the end.
 */
export const prepareSoundsWhenIdle = (index: ColumnarIndex, signal?: AbortSignal): Promise<void> =>
  runWhenIdle(prepareSounds(index), signal)
