import type { Quantity } from '../../domain/number/bound.ts'
import type { Interval } from '../../domain/number/interval.ts'
import { likelyInterval } from '../../domain/number/interval.ts'
import type { Observation } from '../observation.ts'
import { formulaInput, printedOf } from '../observation.ts'

/** What a source says of a thing, in so far as it tells which numbers that leaves open. */
export interface Claim {
  readonly quantity: Quantity
  /** The dimension of its unit. */
  readonly dimension: string
  /** The token of the source; null where it is not at hand, or computed. */
  readonly printed: string | null
}

export const claimOf = (observation: Observation): Claim => ({
  quantity: observation.quantity,
  dimension: observation.unit.dimension,
  printed: printedOf(observation),
})

/**
 * Whether values of one thing cannot all be right: no number is one that each of them leaves open. 4.5万 and 45,210 agree, as do 200余 and 213;
 * a round number in full digits, without a word for "about", is exact: 12,000 and 12,034 contradict each other. A vague value contradicts
 * nothing.
 */
export function contradict(claims: readonly Claim[]): boolean {
  const [first] = claims
  if (claims.some(({ dimension }) => dimension !== first?.dimension)) return true
  const intervals = claims.filter(isNumber).map(unrounded)
  const [one] = intervals
  if (one === undefined) return false
  // Intervals of numbers all meet each other where the one that begins last meets the one that ends first.
  let [last, ends] = [one, one]
  for (const each of intervals) {
    if (each.lower > last.lower || (each.lower === last.lower && each.lowerOpen)) last = each
    if (each.upper < ends.upper || (each.upper === ends.upper && each.upperOpen)) ends = each
  }
  return !overlap(last, ends)
}

/**
 * Whether one of two values that agree says the same as the other, only more exactly: the other leaves open what it says, and more besides.
 * 213 beside 200余, 1,163,420 beside 116.3万. Of 至少210 and 近300 neither does, and of a vague amount nothing is known to be the same.
 */
export function isMoreExact(one: Claim, other: Claim): boolean {
  if (!isNumber(one) || !isNumber(other)) return false
  const [narrow, wide] = [possible(one), possible(other)]
  const [n, w] = [widthOf(narrow), widthOf(wide)]
  if (n > w || !within(saidBy(one), wide)) return false
  return n < w || !within(saidBy(other), narrow)
}

/** The most exact of values that agree: the first one of those that leave the fewest numbers open. */
export const mostExact = <T>(values: readonly T[], claimIn: (value: T) => Claim): T | undefined => {
  let best: { readonly value: T; readonly claim: Claim } | undefined
  for (const value of values) {
    const claim = claimIn(value)
    if (!isNumber(claim)) continue
    if (best === undefined || isNarrower(claim, best.claim)) best = { value, claim }
  }
  return best?.value
}

function isNarrower(one: Claim, other: Claim): boolean {
  const [n, w] = [widthOf(possible(one)), widthOf(possible(other))]
  return n < w || (n === w && isMoreExact(one, other))
}

const isNumber = ({ quantity }: Claim): boolean => quantity.bound !== 'vague'

const widthOf = ({ lower, upper }: Interval): number => upper - lower

/** The numbers that a value names, and not those which its rounding leaves open besides. */
const saidBy = ({ quantity, printed }: Claim): Interval => likelyInterval(quantity, printed)

/** The numbers that a value leaves open; one that was printed rounded leaves half of its last place. */
function possible(claim: Claim): Interval {
  const { quantity, dimension, printed } = claim
  const interval = saidBy(claim)
  // A table says % once, in its heading.
  const whole = printed === null || dimension !== 'percent' ? printed : `${printed}%`
  const { rounding } = formulaInput('', quantity, whole)
  if (rounding === undefined) return interval
  return { ...interval, lower: interval.lower - rounding, upper: interval.upper + rounding }
}

/** The numbers that are printed so: a half is rounded away from 0, so that no number is printed both 97% and 98%. */
function unrounded(claim: Claim): Interval {
  const all = possible(claim)
  if (widthOf(all) === widthOf(saidBy(claim))) return all
  return all.upper > 0 ? { ...all, upperOpen: true } : { ...all, lowerOpen: true }
}

/** Spreadsheets keep 15 digits: numbers that are equal as far as that are one. */
const isEqual = (a: number, b: number): boolean => a.toPrecision(15) === b.toPrecision(15)

/** Whether two intervals share a number. */
function overlap(a: Interval, b: Interval): boolean {
  const meets = (upper: number, lower: number, isOpen: boolean) =>
    isEqual(upper, lower) ? !isOpen : lower < upper
  return (
    meets(a.upper, b.lower, a.upperOpen || b.lowerOpen) && meets(b.upper, a.lower, b.upperOpen || a.lowerOpen)
  )
}

/** Whether all numbers of an interval belong to another one. */
function within(inner: Interval, outer: Interval): boolean {
  const holds = (end: number, limit: number, isIn: boolean, isOpen: boolean) =>
    isEqual(end, limit) ? !isOpen || isIn : end > limit
  return (
    holds(inner.lower, outer.lower, inner.lowerOpen, outer.lowerOpen) &&
    holds(-inner.upper, -outer.upper, inner.upperOpen, outer.upperOpen)
  )
}
