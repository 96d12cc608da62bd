import type { Locality } from '../domain/place/locality.ts'

/**
 * The one order of localities, on every page, in decks and files: by administrative code, as every yearbook has it. Organisations stand
 * behind the areas; places of the user's own, which have no code, stand last, in the order in which they came.
 */
export const compareLocalities = (a: Locality, b: Locality): number => {
  const rank = groupOf(a) - groupOf(b)
  if (rank !== 0 || a.code === null || b.code === null) return rank
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}

const groupOf = ({ kind, code }: Locality): number => {
  if (kind === 'own') return 2
  return kind === 'organisation' || code === null ? 1 : 0
}
