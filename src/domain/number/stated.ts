import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, below, exact, range } from './bound.ts'
import { decimalsOf } from './number-format.ts'

/*
 * How many digits a computed value has. One rule: **the value lies within its interval, and is written as coarsely as that allows**. Its last
 * digit stands at the first power of ten that is as wide as the interval, or one below where the interval holds no such number: ¥55,357
 * to ¥55,405 per project is about ¥55,400, and ¥780.20 to ¥780.88 per worker is about ¥780.5, since no whole number lies between.
 * What is computed from exact numbers has two decimals, and none from a thousand on. The ends have three digits of the interval's width and
 * are only ever moved outwards, so that they hold every number that is possible; the value never moves an end.
 */

/** Powers of ten: the last place of a number of exact inputs, below a thousand and from there on. */
const HUNDREDTHS = -2
const ONES = 0
const ONES_FROM = 1000

/** The power of ten at which a number is written that nothing but its size limits. */
function finestPlace(n: number): number {
  const magnitude = Math.abs(n)
  return magnitude >= ONES_FROM ? ONES : -decimalsOf(magnitude)
}

/** The finest power of ten to which the number in an interval and the ends of it are written. */
const finestOf = (value: number): number => Math.min(HUNDREDTHS, finestPlace(value))

/**
 * A number inside the interval with as few digits as it allows: 649,939 between 649,641 and 650,236 is 650,000. Where the ends lie closer
 * than digits are ever written, the number is rounded like an exact one.
 */
export function fixedDigits(value: number, lower: number, upper: number): number {
  return (
    inside(value, outward(lower, upper, finestOf(value))) ?? roundAt(value, finestPlace(value), Math.round)
  )
}

/**
 * The coarsest number between two ends that were moved outwards; null if it would need finer digits than are ever written. It is not an
 * end itself: an end that was moved is not a possible value. A width above 10^(n−1) always has a multiple of it inside, so a second place is enough.
 */
function inside(value: number, [from, to]: readonly [number, number]): number | null {
  const width = to - from
  if (!(width > 0) || !Number.isFinite(width)) return null
  // Ends are computed in binary: 78.945 − 78.935 is a hair more than 0.01, or less.
  const place = Math.ceil(Math.log10(Number(width.toPrecision(CLEAN_DIGITS))))
  const places = [place, place - 1].filter((one) => one >= finestOf(value))
  for (const one of places) {
    const found = [Math.round, Math.floor, Math.ceil]
      .map((round) => roundAt(value, one, round))
      .find((n) => n > from && n < to)
    if (found !== undefined) return found
  }
  // A value that is itself an end of a file's interval.
  return places.length === 2 && (value === from || value === to) ? value : null
}

/** The ends of an interval moved outwards to three digits of its width, and to no finer place than is ever written, so that it still holds all it held. */
export function outward(
  lower: number,
  upper: number,
  finest = finestOf(Math.max(Math.abs(lower), Math.abs(upper))),
): readonly [number, number] {
  const place = lower < upper ? Math.max(finest, exponentOf(upper - lower) - 2) : finest
  return [roundAt(lower, place, Math.floor), roundAt(upper, place, Math.ceil)]
}

/**
 * A computed quantity with the digits that it may have: in the value, in the ends, and so in every text, chart and file that is made of it.
 * Its value is one that the quantity given holds, and its ends hold every other. Its value has no digit to lose, so that its words say the
 * same.
 */
export function stated(quantity: Quantity): Quantity {
  switch (quantity.bound) {
    case 'exact': {
      const value = clean(quantity.value)
      if (roundAt(value, HUNDREDTHS, Math.round) === value) return exact(value)
      return roundedOff(value, [value, value])
    }
    case 'approx': {
      const { value, lower, upper } = quantity
      if (lower === null || upper === null) {
        return approx(roundAt(value, finestPlace(value), Math.round))
      }
      const ends = outward(lower, upper, finestOf(value))
      const kept = inside(value, ends)
      return kept === null ? roundedOff(value, ends) : approx(kept, ...ends)
    }
    case 'range':
      return range(
        roundAt(quantity.lower, finestPlace(quantity.lower), Math.floor),
        roundAt(quantity.upper, finestPlace(quantity.upper), Math.ceil),
      )
    case 'atLeast':
      return atLeast(roundAt(quantity.value, finestPlace(quantity.value), Math.floor))
    case 'above':
      return above(roundAt(quantity.value, finestPlace(quantity.value), Math.floor))
    case 'atMost':
      return atMost(roundAt(quantity.value, finestPlace(quantity.value), Math.ceil))
    case 'below':
      return below(roundAt(quantity.value, finestPlace(quantity.value), Math.ceil))
    // No computation gives "nearly", and a vague quantity has no digits.
    case 'nearly':
    case 'vague':
      return quantity
  }
}

/** A number of which no digit is open that is ever written. */
function roundedOff(value: number, [from, to]: readonly [number, number]): Quantity {
  const place = finestPlace(value)
  return approx(
    roundAt(value, place, Math.round),
    roundAt(from, place, Math.floor),
    roundAt(to, place, Math.ceil),
  )
}

/** Whether nothing is open about a number but the digits that are never written: 2.00538 as about 2.01. */
export const isOnlyRounded = ({ bound, value, lower, upper }: Quantity): boolean =>
  bound === 'approx' &&
  lower !== null &&
  upper !== null &&
  (value === lower || value === upper) &&
  upper - lower <= 10 ** finestPlace(value) * (1 + 1e-9)

/** Digits that a width keeps: the last ones of a binary difference are noise. */
const CLEAN_DIGITS = 9

/** The number without the dust of binary fractions: 0.1 + 0.2 is 0.3. */
const clean = (n: number): number => (Number.isInteger(n) ? n : Number(n.toPrecision(14)))

/** The power of ten of the first digit. */
const exponentOf = (magnitude: number): number => Math.floor(Math.log10(magnitude))

/** The number rounded at a power of ten. Digits lost to binary fractions do not count: 17.35 stays 17.35. */
function roundAt(n: number, place: number, round: (n: number) => number): number {
  const power = 10 ** Math.abs(place)
  const scaled = clean(place < 0 ? n * power : n / power)
  return place < 0 ? round(scaled) / power : clean(round(scaled) * power)
}
