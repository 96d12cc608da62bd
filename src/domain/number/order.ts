import type { Bound, Quantity } from './bound.ts'

/**
 * The place of a bound among those that name the same number: under 400 < nearly 400 < at most 400 < 400 < about 400 < 400 to 500 <
 * 400+ < over 400. What only stays under 400 may be far under it, so it comes before what comes close.
 */
const RANK = {
  below: 0,
  nearly: 1,
  atMost: 2,
  exact: 3,
  approx: 4,
  range: 5,
  atLeast: 6,
  above: 7,
  vague: 8,
} as const satisfies Record<Bound, number>

/** The place of a bound in the order of {@link compareQuantities}, for columns that keep it as a number. */
export const boundRank = (bound: Bound): number => RANK[bound]

/** The number from which a quantity is read off: what it starts from, or ends at; null for a vague one. */
export function anchorOf(quantity: Quantity): number | null {
  return quantity.bound === 'range' ? quantity.lower : quantity.value
}

/**
 * Orders quantities of one unit: by the number they start from or end at, then by which side of it they lie on, then by
 * the upper end. A vague quantity has no place among numbers and comes last.
 *
 * It is a total order. A caller that sorts downwards reverses it for numbers and keeps vague ones last.
 */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const x = anchorOf(a)
  const y = anchorOf(b)
  if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0)
  if (x !== y) return x - y
  if (RANK[a.bound] !== RANK[b.bound]) return RANK[a.bound] - RANK[b.bound]
  return (a.upper ?? x) - (b.upper ?? x)
}
