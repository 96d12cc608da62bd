import type { Language } from '../../domain/text.ts'
import type { Observation } from '../observation.ts'
import type { ColumnContext } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMN_IDS, COLUMNS } from './columns.ts'
import type { EntryStore } from './entry-store.ts'
import { entryStore } from './entry-store.ts'
import { memo } from './memo.ts'
import type { NumberStore } from './number-store.ts'
import { numberStore } from './number-store.ts'
import type { Steps } from './steps.ts'
import { runInSlices, runNow, SLICE } from './steps.ts'

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
  readonly masks: (key: string, make: () => Uint8Array) => Uint8Array
  /** All rows in an order, by the text that names it. */
  readonly orders: (key: string, make: () => Uint32Array) => Uint32Array
}

/** Answers kept: enough for every column to be filtered, few enough to stay small with a million rows. */
const KEPT_MASKS = 24
const KEPT_ORDERS = 8

function* build(source: RowSource, context: ColumnContext): Steps<ColumnarIndex> {
  const { length } = source
  const stores = new Map<ColumnId, Store>()
  for (const id of COLUMN_IDS) {
    const column = COLUMNS[id]
    stores.set(
      id,
      column.type === 'number' ? numberStore(column, length) : entryStore(column, length, context),
    )
    yield
  }
  const row = (number: number): Observation => {
    const observation = source.at(number)
    if (observation === undefined) throw new RangeError(`the table has no row ${number}`)
    return observation
  }
  const all = [...stores.values()]
  for (let number = 0; number < length; number += 1) {
    const observation = row(number)
    for (const store of all) store.add(number, observation)
    if (number % SLICE === SLICE - 1) yield
  }
  return {
    length,
    row,
    context,
    column: (id) => {
      const store = stores.get(id)
      if (store === undefined) throw new RangeError(`the table has no column ${id}`)
      return store
    },
    masks: memo(KEPT_MASKS),
    orders: memo(KEPT_ORDERS),
  }
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

function* prepare(index: ColumnarIndex, language: Language): Steps<void> {
  for (const id of COLUMN_IDS) {
    const store = index.column(id)
    if (store.kind === 'entry') yield* store.prepare(language)
    else yield* store.prepare()
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
