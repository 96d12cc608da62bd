import type { Entry } from './column.ts'
import type { ColumnarIndex, Store } from './columnar-index.ts'
import { COLUMN_IDS } from './columns.ts'
import type { EntryStore } from './entry-store.ts'
import { NO_ENTRY } from './entry-store.ts'
import type { Filter } from './filter.ts'
import { BLANK } from './filter.ts'
import { fold, termsOf } from './search-text.ts'

/** What narrows a table down. */
export interface Narrowing {
  readonly search: string
  readonly filters: readonly Filter[]
  /** The locality to which the table is kept, as if there were no other. */
  readonly locality: string | null
}

/** For each row 1 where it is shown, else 0. A column left out is not asked for its filter. */
export function matchingRows(index: ColumnarIndex, narrowing: Narrowing, leaveOut?: string): Uint8Array {
  const masks = narrowing.filters
    .filter(({ column }) => column !== leaveOut)
    .map((filter) => maskOf(index, filter))
  for (const term of termsOf(narrowing.search))
    masks.push(index.masks(`search ${term}`, () => searched(index, term)))
  if (narrowing.locality !== null) masks.push(scopeMask(index, narrowing.locality))
  const [first, ...rest] = masks
  if (first === undefined) return new Uint8Array(index.length).fill(1)
  if (rest.length === 0) return first
  const both = first.slice()
  for (const mask of rest) {
    for (let row = 0; row < both.length; row += 1) both[row] = (both[row] ?? 0) & (mask[row] ?? 0)
  }
  return both
}

/** The rows of the scope alone: the "m" of "n of m". */
export function scopeMask(index: ColumnarIndex, locality: string): Uint8Array {
  return maskOf(index, { type: 'set', column: 'locality', keys: [locality] })
}

const maskOf = (index: ColumnarIndex, filter: Filter): Uint8Array =>
  index.masks(JSON.stringify(filter), () => filtered(index, index.column(filter.column), filter))

function filtered(index: ColumnarIndex, store: Store, filter: Filter): Uint8Array {
  const mask = new Uint8Array(index.length)
  if (store.kind === 'number') {
    if (filter.type !== 'number') return mask.fill(1)
    for (let row = 0; row < mask.length; row += 1) mask[row] = store.meets(row, filter) ? 1 : 0
    return mask
  }
  const codes = wantedCodes(store, filter)
  if (codes === null) return mask.fill(1)
  for (let row = 0; row < mask.length; row += 1) mask[row] = codes[store.codes[row] ?? NO_ENTRY] ?? 0
  return mask
}

/** For each code 1 where the filter wants it; null where the filter is not one of such a column. */
function wantedCodes(store: EntryStore, filter: Filter): Uint8Array | null {
  const wanted = new Uint8Array(store.entries.length + 1)
  const mark = (test: (entry: Entry) => boolean) => {
    for (const [index, entry] of store.entries.entries()) if (test(entry)) wanted[index + 1] = 1
    return wanted
  }
  switch (filter.type) {
    case 'set':
      for (const key of filter.keys) {
        const code = key === BLANK ? NO_ENTRY : store.codeOf(key)
        if (code !== undefined) wanted[code] = 1
      }
      return wanted
    case 'text': {
      const text = fold(filter.text)
      return mark((entry) => fold(entry.text.zh).includes(text) || fold(entry.text.en).includes(text))
    }
    case 'period':
      return mark(({ period }) => {
        if (period === undefined) return false
        const { start, end } = period
        return (
          (filter.from === null || end >= filter.from) &&
          (filter.to === null || start === null || start <= filter.to)
        )
      })
    case 'number':
      return null
  }
}

/** Rows in which some column holds the term. The term is looked for in dictionaries, and rows are only asked for their codes. */
function searched(index: ColumnarIndex, term: string): Uint8Array {
  const mask = new Uint8Array(index.length)
  const number = /^[\d,.]+$/u.test(term) ? Number(term.replaceAll(',', '')) : Number.NaN
  for (const id of COLUMN_IDS) {
    const store = index.column(id)
    if (store.kind === 'number') {
      if (id !== 'value' || Number.isNaN(number)) continue
      for (let row = 0; row < mask.length; row += 1) if (store.names(row, number)) mask[row] = 1
      continue
    }
    const found = store.search(term)
    if (found === null) continue
    const { codes } = store
    for (let row = 0; row < mask.length; row += 1) {
      if (found[codes[row] ?? NO_ENTRY] === 1) mask[row] = 1
    }
  }
  return mask
}
