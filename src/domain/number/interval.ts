import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, below, exact, range, vague } from './bound.ts'

/**
 * A set of real numbers between two ends. An end that is open (`2447 < x`) does not belong to it; an infinite end is
 * always open. `at` is the number the source names inside it, if it names one.
 *
 * The arithmetic is that of interval analysis (R. E. Moore, Interval Analysis, 1966): the result holds every number that
 * the operands allow and, as far as floating point goes, no other.
 */
export interface Interval {
  readonly lower: number
  readonly upper: number
  readonly lowerOpen: boolean
  readonly upperOpen: boolean
  readonly at: number | null
}

const closed = (lower: number, upper: number, at: number | null): Interval => ({
  lower,
  upper,
  lowerOpen: !Number.isFinite(lower),
  upperOpen: !Number.isFinite(upper),
  at,
})

/**
 * The interval in which the quantity of a count, an amount or a share lies. Such a quantity is never negative, so an
 * open lower end of a non-negative value is 0; that of a negative one is −∞. "Nearly 400" is any number under 400: no source says
 * how near is near, so nothing is made up of it. A vague or approximate quantity whose ends are
 * not known gives everything from 0 on: nothing is made up about "about".
 * @example intervalOf(atLeast(200)) // all numbers from 200 on
 */
export function intervalOf(quantity: Quantity): Interval {
  const floor = (n: number) => (n < 0 ? Number.NEGATIVE_INFINITY : 0)
  switch (quantity.bound) {
    case 'exact':
      return closed(quantity.value, quantity.value, quantity.value)
    case 'atLeast':
      return closed(quantity.value, Number.POSITIVE_INFINITY, quantity.value)
    case 'above':
      return { ...closed(quantity.value, Number.POSITIVE_INFINITY, quantity.value), lowerOpen: true }
    case 'atMost':
      return closed(floor(quantity.value), quantity.value, quantity.value)
    case 'nearly':
    case 'below':
      return { ...closed(floor(quantity.value), quantity.value, quantity.value), upperOpen: true }
    case 'approx':
      return quantity.lower === null || quantity.upper === null
        ? closed(floor(quantity.value), Number.POSITIVE_INFINITY, quantity.value)
        : closed(quantity.lower, quantity.upper, quantity.value)
    case 'range':
      return closed(quantity.lower, quantity.upper, null)
    case 'vague':
      return closed(0, Number.POSITIVE_INFINITY, null)
  }
}

/** Words for what is over a round number by less than its last unit: 200余, 30多, 200-odd. At least 200 and 200以上 have no such end. */
const ODD = /余|餘|(?<!最)多(?![于於达達少])|-odd\b/iu

/**
 * The interval for which a person would use the words of the quantity, by which it is judged: against a target, a filter, another value. Nobody
 * says "nearly 400" of less than 300, or "about 300" of 200: what is close is off by less than a unit of the last digit other than 0, and
 * by less than half of the number. Nor does anybody say 200余 of 300. Nothing is computed from it, see {@link intervalOf}.
 * @param printed the token of its source, which tells 200余 from "at least 200"; null where it is not at hand
 */
export function likelyInterval(quantity: Quantity, printed: string | null = null): Interval {
  const { bound, value } = quantity
  const whole = intervalOf(quantity)
  if (value === null || value === 0) return whole
  if (bound === 'atLeast' && value > 0 && printed !== null && ODD.test(printed))
    return { ...whole, upper: value + lastPlace(value), upperOpen: true }
  const near = Math.min(lastPlace(value), Math.abs(value) / 2)
  if (bound === 'nearly' && value > 0) return { ...whole, lower: value - near, lowerOpen: true }
  if (bound === 'approx' && quantity.lower === null)
    return { lower: value - near, upper: value + near, lowerOpen: true, upperOpen: true, at: value }
  return whole
}

/**
 * The interval of a quantity that may be below 0, as a change: where no source gives a lower end it is open, and not 0. What is said to be
 * close to a number has an end by its words.
 */
export const withOpenEnd = (interval: Interval, { bound, lower }: Quantity): Interval =>
  lower === null && !((bound === 'nearly' || bound === 'approx') && interval.lowerOpen)
    ? { ...interval, lower: Number.NEGATIVE_INFINITY, lowerOpen: true }
    : interval

/** The unit of the last digit that is not 0: 100 of 400, 10 of 350, 0.1 of 2.5. */
export function lastPlace(n: number): number {
  const magnitude = Math.abs(n)
  let place = 10 ** Math.floor(Math.log10(magnitude))
  while (place > FINEST && Math.abs(magnitude / place - Math.round(magnitude / place)) > 1e-9) place /= 10
  return Number(place.toPrecision(1))
}

/** The finest decimal place that is looked for: no printed number has more digits. */
const FINEST = 1e-9

/**
 * The quantity that an interval states, in the words that bounds have. A lower end at 0 that the value cannot pass anyway
 * says nothing and is left open; no interval is made to look closed on a side where it is not.
 */
export function quantityFrom({ lower, upper, lowerOpen, upperOpen, at }: Interval): Quantity {
  const hasLower = Number.isFinite(lower) && lower !== 0
  const hasUpper = Number.isFinite(upper)
  if (hasUpper && lower === upper) return exact(lower)
  if (hasLower && hasUpper) return at === null ? range(lower, upper) : approx(at, lower, upper)
  if (hasUpper) return upperOpen ? below(upper) : atMost(upper)
  if (hasLower) return lowerOpen ? above(lower) : atLeast(lower)
  return at === null ? vague : approx(at)
}

/** An interval widened by half a unit of the last printed place, since the source rounded its own result. */
export function rounded(interval: Interval, half: number): Interval {
  return { ...interval, lower: interval.lower - half, upper: interval.upper + half }
}

const both = (a: number | null, b: number | null, f: (a: number, b: number) => number): number | null =>
  a === null || b === null ? null : f(a, b)

/**
 * A sum with a value that may be above its number, as 200余, has no number of its own: only its ends are known.
 * @example quantityFrom(add(intervalOf(exact(100)), intervalOf(atLeast(200)))) // at least 300
 */
export const add = (a: Interval, b: Interval): Interval => ({
  lower: a.lower + b.lower,
  upper: a.upper + b.upper,
  lowerOpen: a.lowerOpen || b.lowerOpen,
  upperOpen: a.upperOpen || b.upperOpen,
  at: both(a.at, b.at, (x, y) => x + y),
})

export const negate = (a: Interval): Interval => ({
  lower: -a.upper,
  upper: -a.lower,
  lowerOpen: a.upperOpen,
  upperOpen: a.lowerOpen,
  at: a.at === null ? null : -a.at,
})

export const subtract = (a: Interval, b: Interval): Interval => add(a, negate(b))

/** The interval times a number other than 0. */
export function scale(a: Interval, factor: number): Interval {
  if (factor < 0) return negate(scale(a, -factor))
  return {
    ...a,
    lower: a.lower * factor,
    upper: a.upper * factor,
    at: a.at === null ? null : a.at * factor,
  }
}

/**
 * a ÷ b for a that is not negative and b that is positive.
 * @throws {RangeError} where b can be 0 or less, or a less than 0: such a quotient would tell nothing.
 */
export function divide(a: Interval, b: Interval): Interval {
  if (a.lower < 0 || b.lower < 0 || b.upper === 0) throw new RangeError('no such quotient')
  const lower = a.lower === 0 ? 0 : a.lower / b.upper
  const upper = b.lower === 0 ? Number.POSITIVE_INFINITY : a.upper / b.lower
  return {
    lower,
    upper,
    lowerOpen: a.lowerOpen || b.upperOpen,
    upperOpen: a.upperOpen || b.lowerOpen || !Number.isFinite(upper),
    at: both(a.at, b.at, (x, y) => x / y),
  }
}

/**
 * Whether the number belongs to the interval.
 * @example holds(intervalOf(atLeast(200)), 200) // true
 */
export const holds = (a: Interval, n: number): boolean =>
  (a.lowerOpen ? n > a.lower : n >= a.lower) && (a.upperOpen ? n < a.upper : n <= a.upper)
