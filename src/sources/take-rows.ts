import type { Language } from '../domain/text.ts'
import { groupRows } from '../lib/group-rows.ts'
import type { Asking, DataSource } from './data-source.ts'
import { wholeOnly } from './data-source.ts'
import { compareShared } from './row-keys.ts'
import type { SourceRow, SourceView } from './view.ts'

/** Rows that a chart or a cross-table is made of at most: they are all held in memory. */
export const MOST_TAKEN = 10_000

/** All rows of a view, or how many they are where they are too many. */
export type TakenRows =
  | { readonly kind: 'rows'; readonly rows: readonly SourceRow[] }
  | { readonly kind: 'tooMany'; readonly shown: number }

/**
 * Takes all rows of a view out of its source.
 * @throws {SourceError} `partial`, where a part of the source does not answer: nothing is made of a part that passes for the whole.
 */
export async function takeRows(source: DataSource, view: SourceView, asking: Asking): Promise<TakenRows> {
  // Their order is of no account, and may cost a source more than the rows.
  const asked: SourceView = { ...view, sort: [], groups: [], page: { offset: 0, limit: 1 } }
  const { counts, parts } = await source.page(asked, asking)
  wholeOnly(parts)
  if (counts.shown > MOST_TAKEN) return { kind: 'tooMany', shown: counts.shown }
  const rows: SourceRow[] = []
  for await (const piece of source.rows(asked, asking)) {
    wholeOnly(piece.parts)
    rows.push(...piece.rows)
    // An answer that never ends would fill the memory.
    if (rows.length > MOST_TAKEN) return { kind: 'tooMany', shown: rows.length }
  }
  return { kind: 'rows', rows }
}

/** Rows by their places, as a reader of the language expects those, and as they came within each: in this order they are drawn and laid out. */
export function rowsByPlace(rows: readonly SourceRow[], language: Language): readonly SourceRow[] {
  const places = new Map(rows.map(({ locality }) => [locality.key, locality]))
  const inOrder = [...places.values()].toSorted((a, b) => compareShared('locality', a, b, language))
  const groups = groupRows(rows, ({ locality }) => locality.key)
  return inOrder.flatMap(({ key }) => groups.get(key) ?? [])
}
