import { isRounded } from '../../domain/number/bound-wording.ts'
import type { Language } from '../../domain/text.ts'
import { eachSlice } from '../../lib/sort.ts'
import type { Steps } from '../../lib/steps.ts'
import { runNow } from '../../lib/steps.ts'
import { ROUNDED } from '../../words/domain/bound.ts'
import type { Entry } from './column.ts'
import type { ColumnId } from './columns.ts'
import { COLUMN_IDS } from './columns.ts'
import type { Filter } from './filter.ts'
import { BLANK, isReversed } from './filter.ts'
import type { ValueMatcher } from './search/hits.ts'
import { matcherByNumber, matcherByWords } from './search/hits.ts'
import { fold, termsOf } from './search/search-text.ts'
import type { ColumnarIndex } from './store/columnar-index.ts'
import type { EntryStore } from './store/entry-store.ts'
import { NO_ENTRY } from './store/entry-store.ts'
import type { NumberStore } from './store/number-store.ts'

/** The filters, the search and the locality of a table. */
export interface Narrowing {
  /** The columns shown; the search reads these and the columns by which rows are grouped. */
  readonly columns: readonly ColumnId[]
  readonly grouping: readonly ColumnId[]
  readonly search: string
  readonly filters: readonly Filter[]
  /** The only locality of the table; rows of others do not count. */
  readonly locality: string | null
}

/** For each row 1 where it is shown, else 0; null where nothing narrows. A column left out is not asked for its filter. */
export function* matchingRows(
  index: ColumnarIndex,
  narrowing: Narrowing,
  leaveOut?: string,
): Steps<Uint8Array | null> {
  const masks: Uint8Array[] = []
  for (const filter of narrowing.filters) {
    if (filter.column !== leaveOut) masks.push(yield* maskOf(index, filter))
  }
  const read = searchedColumns(narrowing)
  for (const term of termsOf(narrowing.search))
    masks.push(yield* index.masks(`search ${read.join()} ${term}`, () => searched(index, term, read)))
  if (narrowing.locality !== null) masks.push(yield* scopeMask(index, narrowing.locality))
  const [first, ...rest] = masks
  if (first === undefined) return null
  if (rest.length === 0) return first
  const both = first.slice()
  for (const mask of rest) {
    keepBoth(both, mask)
    yield
  }
  return both
}

function keepBoth(mask: Uint8Array, other: Uint8Array): void {
  for (let row = 0; row < mask.length; row += 1) mask[row] = (mask[row] ?? 0) & (other[row] ?? 0)
}

/** How many rows are shown. */
export function matchingCount(index: ColumnarIndex, narrowing: Narrowing): number {
  const mask = runNow(matchingRows(index, narrowing))
  return mask === null ? index.length : mask.reduce((sum, shown) => sum + shown, 0)
}

/** The rows of the locality before any filter: the "m" of "n of m". */
export const scopeMask = (index: ColumnarIndex, locality: string): Steps<Uint8Array> =>
  maskOf(index, { type: 'set', column: 'locality', keys: [locality] })

const maskOf = (index: ColumnarIndex, filter: Filter): Steps<Uint8Array> =>
  index.masks(JSON.stringify(filter), () => filtered(index, filter))

function* filtered(index: ColumnarIndex, filter: Filter): Steps<Uint8Array> {
  const store = yield* index.column(filter.column)
  const mask = new Uint8Array(index.length)
  if (store.kind === 'number') {
    if (filter.type !== 'number') return mask.fill(1)
    if (isReversed(filter)) return mask
    const meets = yield* store.meeting(filter)
    for (let row = 0; row < mask.length; row += 1) mask[row] = meets(row) ? 1 : 0
    yield
    return mask
  }
  const wanted = yield* wantedCodes(store, filter)
  if (wanted === null) return mask.fill(1)
  markByCode(mask, store.codes, wanted)
  yield
  return mask
}

/** Marks the rows whose code is marked, see {@link eachSlice}. */
function markByCode(mask: Uint8Array, codes: EntryStore['codes'], wanted: Uint8Array): void {
  eachSlice(mask.length, (from, to) => markSlice(mask, codes, wanted, from, to))
}

function markSlice(
  mask: Uint8Array,
  codes: EntryStore['codes'],
  wanted: Uint8Array,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row += 1) {
    if (wanted[codes[row] ?? NO_ENTRY] === 1) mask[row] = 1
  }
}

/** For each code 1 where the filter wants it; null where the filter is not one of such a column. */
function* wantedCodes(store: EntryStore, filter: Filter): Steps<Uint8Array | null> {
  const wanted = new Uint8Array(store.size + 1)
  switch (filter.type) {
    case 'set':
      if (filter.except) wanted.fill(1)
      for (const key of filter.keys) {
        const code = key === BLANK ? NO_ENTRY : store.codeOf(key)
        if (code !== undefined) wanted[code] = filter.except ? 0 : 1
      }
      return wanted
    case 'text':
      return (yield* store.search.words(fold(filter.text))) ?? wanted
    case 'period':
      if (isReversed(filter)) return wanted
      for (let code = 1; code <= store.size; code += 1)
        wanted[code] = sharesDay(store.entryAt(code), filter) ? 1 : 0
      return wanted
    case 'number':
      return null
  }
}

function sharesDay(entry: Entry | null, { from, to }: Extract<Filter, { readonly type: 'period' }>): boolean {
  if (entry?.period === undefined) return false
  const { start, end } = entry.period
  return (from === null || end >= from) && (to === null || start === null || start <= to)
}

/**
 * The columns that a search reads: those on the screen, and the category and scope, which the cells of the indicator show. A row is
 * never found by something that the reader does not see.
 */
export function searchedColumns({
  columns,
  grouping,
}: Pick<Narrowing, 'columns' | 'grouping'>): readonly ColumnId[] {
  const shown = new Set([...columns, ...grouping])
  if (shown.has('indicator')) shown.add('breakdown').add('scope')
  return COLUMN_IDS.filter((id) => shown.has(id))
}

/** Rows between two pauses while their values are looked at. */
const AT_ONCE = 4096

/** Rows in which some column holds the term. The term is looked for in dictionaries, and rows are only asked for their codes. */
function* searched(index: ColumnarIndex, term: string, columns: readonly ColumnId[]): Steps<Uint8Array> {
  const mask = new Uint8Array(index.length)
  for (const id of columns) {
    const store = yield* index.column(id)
    if (store.kind === 'number') {
      if (id === 'value') yield* markValues(index, store, term, mask)
      continue
    }
    const found = yield* store.search.any(term)
    if (id === 'bound') {
      yield* markBounds(index, store, term, found, mask)
      continue
    }
    if (found === null) continue
    markByCode(mask, store.codes, found)
    yield
  }
  return mask
}

/** Marks the rows whose value is the number, or shows the term in one of its forms. */
function* markValues(index: ColumnarIndex, store: NumberStore, term: string, mask: Uint8Array): Steps<void> {
  const isShown = matcherByNumber(term)
  if (isShown === null) {
    yield* markWorded(index, matcherByWords(term), mask)
    return
  }
  const number = /^[\d,.]+$/u.test(term) ? Number(term.replaceAll(',', '')) : Number.NaN
  for (let row = 0; row < mask.length; row += 1) {
    if (mask[row] === 0 && (store.names(row, number) || isShown(index.row(row)))) mask[row] = 1
    if (row % AT_ONCE === AT_ONCE - 1) yield
  }
}

/** Marks the rows whose value is worded with the term: a row of each unit and bound is asked, and vague ones each. */
function* markWorded(index: ColumnarIndex, isShown: ValueMatcher, mask: Uint8Array): Steps<void> {
  const units = yield* index.column('unit')
  const bounds = yield* index.column('bound')
  if (units.kind !== 'entry' || bounds.kind !== 'entry') return
  const vague = bounds.codeOf('vague')
  // For each unit and bound 1 where the term is in it, 2 where it is not, 0 before a row is asked.
  const answers = new Uint8Array((units.size + 1) * (bounds.size + 1))
  for (let row = 0; row < mask.length; row += 1) {
    if (row % AT_ONCE === AT_ONCE - 1) yield
    if (mask[row] === 1) continue
    const bound = bounds.codes[row] ?? NO_ENTRY
    const kind = (units.codes[row] ?? NO_ENTRY) * (bounds.size + 1) + bound
    let answer = answers[kind]
    if (answer === 0) {
      answer = isShown(index.row(row)) ? 1 : 2
      if (bound !== vague) answers[kind] = answer
    }
    if (answer === 1) mask[row] = 1
  }
}

/** Marks the rows by the name of their bound, which is another where an exact quotient is written rounded. */
function* markBounds(
  index: ColumnarIndex,
  { codes, codeOf }: EntryStore,
  term: string,
  found: Uint8Array | null,
  mask: Uint8Array,
): Steps<void> {
  const exact = codeOf('exact')
  const rounded = [ROUNDED.zh, ROUNDED.en].some((word) => word.includes(term))
  if (found === null && !rounded) return
  for (let row = 0; row < mask.length; row += 1) {
    const code = codes[row] ?? NO_ENTRY
    const named = found?.[code] === 1
    const isHit = code === exact && named !== rounded ? isRounded(index.row(row).quantity) === rounded : named
    if (isHit) mask[row] = 1
  }
  yield
}

/** A value of a column and how many rows would be shown with it. */
export interface Facet {
  /** Null for rows without a value. */
  readonly entry: Entry | null
  readonly count: number
}

/** How many rows would be shown with this filter in place of the one that its column has. */
export const countWith = (index: ColumnarIndex, narrowing: Narrowing, filter: Filter): number =>
  matchingCount(index, {
    ...narrowing,
    filters: [...narrowing.filters.filter(({ column }) => column !== filter.column), filter],
  })

/**
 * The values of a column with their counts under every other filter, in the column's own order. Values of the scope that no row
 * shows now are listed with 0, so that a choice never vanishes while it is made.
 */
export function facetsOf(
  index: ColumnarIndex,
  narrowing: Narrowing,
  id: ColumnId,
  language: Language,
): readonly Facet[] {
  const store = runNow(index.column(id))
  if (store.kind !== 'entry') return []
  const { codes, size, entryAt } = store
  const mask = runNow(matchingRows(index, narrowing, id))
  const scope = narrowing.locality === null ? null : runNow(scopeMask(index, narrowing.locality))
  const counts = new Uint32Array(size + 1)
  const present = new Uint8Array(size + 1)
  for (let row = 0; row < index.length; row += 1) {
    if (scope !== null && scope[row] !== 1) continue
    const code = codes[row] ?? NO_ENTRY
    present[code] = 1
    if (mask === null || mask[row] === 1) counts[code] = (counts[code] ?? 0) + 1
  }
  const ranks = runNow(store.ranks(language))
  const inOrder = new Uint32Array(size)
  for (let code = 1; code <= size; code += 1) inOrder[ranks[code] ?? 0] = code
  const facets: Facet[] = []
  for (const code of inOrder) {
    if (present[code] === 1) facets.push({ entry: entryAt(code), count: counts[code] ?? 0 })
  }
  if (present[NO_ENTRY] === 1) facets.push({ entry: null, count: counts[NO_ENTRY] ?? 0 })
  return facets
}
