import type { Interval } from './interval.ts'
import { negate } from './interval.ts'

/** The places in an order that a value may take: 2 to 4 where its bound, or that of others, leaves it open. */
export interface Rank {
  readonly from: number
  readonly to: number
  /** Whether another value is surely equal, so that both have the place. */
  readonly isTied: boolean
}

/**
 * The rank of each value among all of them, counted from 1; equal values share the better place (1, 2, 2, 4). A range of ranks holds the
 * rank that the value has whatever numbers its own interval and those of the others stand for, and no rank that it cannot have.
 */
export function ranksOf(intervals: readonly Interval[], first: 'greatest' | 'least'): readonly Rank[] {
  const all = first === 'greatest' ? intervals : intervals.map(negate)
  const lowers = countAbove(all.map(({ lower, lowerOpen }) => ({ end: lower, isOpen: lowerOpen })))
  const uppers = countAbove(all.map(({ upper, upperOpen }) => ({ end: upper, isOpen: upperOpen })))
  const equals = new Map<number, number>()
  for (const one of all) if (isExact(one)) equals.set(one.lower, (equals.get(one.lower) ?? 0) + 1)
  return all.map((one) => {
    // A value is surely ahead if it begins above the upper end, or at that end where one of the two ends is open, so that they cannot be equal.
    const sure = lowers(one.upper, one.upperOpen ? 'all' : 'open')
    const possible = uppers(one.lower, 'none') - (one.upper > one.lower ? 1 : 0)
    return { from: sure + 1, to: possible + 1, isTied: isExact(one) && (equals.get(one.lower) ?? 0) > 1 }
  })
}

const isExact = ({ lower, upper }: Interval) => lower === upper

/** Counts the ends above a number; of those equal to it all, the open ones, or none. */
function countAbove(ends: readonly { readonly end: number; readonly isOpen: boolean }[]) {
  const sorted = Float64Array.from(ends, ({ end }) => end).sort()
  const open = Float64Array.from(
    ends.filter(({ isOpen }) => isOpen),
    ({ end }) => end,
  ).sort()
  return (number: number, equal: 'all' | 'open' | 'none'): number => {
    if (equal === 'all') return sorted.length - firstFrom(sorted, number)
    const above = sorted.length - firstAbove(sorted, number)
    return equal === 'none' ? above : above + firstAbove(open, number) - firstFrom(open, number)
  }
}

/** The place of the first number that is not below `limit`. */
const firstFrom = (sorted: Float64Array, limit: number) => search(sorted, (number) => number >= limit)
/** The place of the first number above `limit`. */
const firstAbove = (sorted: Float64Array, limit: number) => search(sorted, (number) => number > limit)

function search(sorted: Float64Array, isThere: (number: number) => boolean): number {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    const number = sorted[middle]
    if (number === undefined || isThere(number)) to = middle
    else from = middle + 1
  }
  return from
}
