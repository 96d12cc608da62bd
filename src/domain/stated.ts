import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, below, exact, range } from './bound.ts'
import { decimalsOf } from './number-format.ts'

/*
 * How many digits a computed value has. One rule: **the unit of its last digit is no smaller than the interval in which the value may
 * lie**. ¥780.20 to ¥780.88 per worker is about ¥781 and not ¥780.5, since half of 0.1 is less than what is open on each side. What is
 * computed from exact numbers has two decimals, and none from a thousand on. The ends have three digits of the interval's width.
 * A limit and an end are only ever moved outwards, so that whatever is told still holds every number that is possible.
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

/** The power of ten of the last digit that an interval fixes: its unit is at least as wide as the interval. */
function fixedPlace(value: number, lower: number, upper: number): number {
  const width = upper - lower
  if (!(width > 0) || !Number.isFinite(width)) return finestPlace(value)
  // Ends are computed in binary: 78.945 − 78.935 is a hair more than 0.01, or less.
  const place = Math.ceil(Math.log10(Number(width.toPrecision(CLEAN_DIGITS))))
  return Math.max(finestPlace(value), place)
}

/**
 * The number in an interval, with no digit that the interval leaves open: 649,939 between 649,641 and 650,236 is 650,000. One in the
 * interval is taken where there is one.
 */
export function fixedDigits(value: number, lower: number, upper: number): number {
  const place = fixedPlace(value, lower, upper)
  return insideAt(value, place, lower, upper) ?? roundAt(value, place, Math.round)
}

/**
 * {@link fixedDigits} for a number whose ends are not moved to it: where no number of so few digits lies in the interval, it has as many as
 * that takes. 2.61 between 2.555 and 2.665 is 2.6, and not 3, which it cannot be.
 */
export function digitsWithin(value: number, lower: number, upper: number): number {
  const [from, to] = [clean(lower), clean(upper)]
  for (let place = fixedPlace(value, from, to); place >= finestPlace(value); place -= 1) {
    const inside = insideAt(value, place, from, to)
    if (inside !== undefined) return inside
  }
  return fixedDigits(value, lower, upper)
}

/** The number of an interval that is the nearest at a place; none where the interval holds no such number. */
const insideAt = (value: number, place: number, lower: number, upper: number): number | undefined =>
  [Math.round, Math.floor, Math.ceil]
    .map((round) => roundAt(value, place, round))
    .find((n) => n >= lower && n <= upper)

/**
 * The ends of an interval moved outwards to three digits of its width, and to hundredths at most unless the place given is finer, so that
 * it still holds all it held.
 */
export function outward(lower: number, upper: number, finest = HUNDREDTHS): readonly [number, number] {
  const place = Math.max(finest, lower < upper ? exponentOf(upper - lower) - 2 : ONES)
  return [roundAt(lower, place, Math.floor), roundAt(upper, place, Math.ceil)]
}

/**
 * A computed quantity with the digits that it may have: in the value, in the ends, and so in every text, chart and file that is made of it.
 * It still holds every number that the quantity given holds, and its value too, which may be rounded past an end. Its value has no digit
 * to lose, so that its words say the same.
 */
export function stated(quantity: Quantity): Quantity {
  switch (quantity.bound) {
    case 'exact': {
      const value = clean(quantity.value)
      if (roundAt(value, HUNDREDTHS, Math.round) === value) return exact(value)
      const place = finestPlace(value)
      return approx(
        roundAt(value, place, Math.round),
        roundAt(value, place, Math.floor),
        roundAt(value, place, Math.ceil),
      )
    }
    case 'approx': {
      const { value, lower, upper } = quantity
      if (lower === null || upper === null) {
        return approx(roundAt(value, finestPlace(value), Math.round))
      }
      const [from, to] = outward(lower, upper, Math.min(HUNDREDTHS, finestPlace(value)))
      const told = fixedDigits(value, from, to)
      return approx(told, Math.min(from, told), Math.max(to, told))
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

/** Whether nothing is open about a number but the digits that are never written: 2.00538 as about 2.01. */
export const isOnlyRounded = ({ bound, value, lower, upper }: Quantity): boolean =>
  bound === 'approx' &&
  lower !== null &&
  upper !== null &&
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
