import type { Language } from '../../domain/text.ts'
import { runNow } from '../../lib/steps.ts'
import type { Entry } from './column.ts'
import type { ColumnId } from './columns.ts'
import type { Filter } from './filter.ts'
import type { Narrowing } from './matching-rows.ts'
import { matchingCount, matchingRows, scopeMask } from './matching-rows.ts'
import type { ColumnarIndex } from './store/columnar-index.ts'
import { NO_ENTRY } from './store/entry-store.ts'

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
