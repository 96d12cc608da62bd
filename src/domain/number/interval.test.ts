import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from './bound.ts'
import type { Interval } from './interval.ts'
import {
  add,
  divide,
  holds,
  intervalOf,
  likelyInterval,
  quantityFrom,
  rounded,
  scale,
  subtract,
} from './interval.ts'
import { printable, quantities } from './testing.ts'

/** A number that the interval holds, picked by t in [0, 1]. */
function within(interval: Interval, t: number): number {
  const low = interval.lowerOpen ? interval.lower + 1e-6 : interval.lower
  const top = Number.isFinite(interval.upper) ? interval.upper : low + 1e6
  const high = interval.upperOpen ? Math.max(low, top - 1e-6) : top
  return low + t * (high - low)
}

const unit = fc.double({ min: 0, max: 1, noNaN: true })
/** An interval, and a number in it. Ends that coincide with an open end hold nothing and are left out. */
const point = fc
  .tuple(quantities, unit)
  .map(([quantity, t]) => ({ interval: intervalOf(quantity), t }))
  .filter(
    ({ interval }) => interval.upper - interval.lower > 1e-3 || !(interval.lowerOpen || interval.upperOpen),
  )
  .map(({ interval, t }) => ({ interval, number: within(interval, t) }))

/** A floating-point result may lie very slightly outside an end. */
const roughlyHolds = (interval: Interval, n: number) => {
  const slack = 1e-9 * Math.max(1, Math.abs(n))
  return n >= interval.lower - slack && n <= interval.upper + slack
}

describe('interval arithmetic', () => {
  it('never loses a number that the operands allow', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(roughlyHolds(add(a.interval, b.interval), a.number + b.number)).toBe(true)
        expect(roughlyHolds(subtract(a.interval, b.interval), a.number - b.number)).toBe(true)
        expect(roughlyHolds(scale(a.interval, -3), a.number * -3)).toBe(true)
        if (b.number > 0 && b.interval.upper > 0) {
          expect(roughlyHolds(divide(a.interval, b.interval), a.number / b.number)).toBe(true)
        }
      }),
    )
  })

  it('adds in any order', () => {
    fc.assert(
      fc.property(quantities, quantities, (a, b) => {
        expect(add(intervalOf(a), intervalOf(b))).toEqual(add(intervalOf(b), intervalOf(a)))
      }),
    )
  })

  it('refuses to divide by what can be 0 or less', () => {
    expect(() => divide(intervalOf(exact(1)), intervalOf(exact(0)))).toThrow(RangeError)
    expect(() => divide(intervalOf(exact(1)), intervalOf(exact(-2)))).toThrow(RangeError)
    expect(() => divide(intervalOf(exact(-1)), intervalOf(exact(2)))).toThrow(RangeError)
  })

  it('widens a rounded number by half its last place', () => {
    const growth = rounded(intervalOf(exact(78.94)), 0.005)
    expect(growth.lower).toBeCloseTo(78.935, 10)
    expect(growth.upper).toBeCloseTo(78.945, 10)
    expect(growth.at).toBe(78.94)
  })
})

describe('the quantity of an interval', () => {
  it('is the quantity that it came from', () => {
    const lossless = quantities.filter(
      (quantity) => quantity.bound !== 'approx' && quantity.bound !== 'range' && quantity.value !== 0,
    )
    fc.assert(
      fc.property(lossless, (quantity) => {
        // No interval says how near is near: what is computed of "nearly 400" is only under 400.
        const { bound, value } = quantity
        const kept = bound === 'nearly' ? below(value) : quantity
        expect(quantityFrom(intervalOf(quantity))).toEqual(kept)
      }),
    )
  })

  it.each([
    [
      'two open lower ends make an open sum',
      add(intervalOf(atLeast(200)), intervalOf(exact(8))),
      atLeast(208),
    ],
    ['a value above adds strictly', add(intervalOf(above(90)), intervalOf(exact(1))), above(91)],
    [
      'nearly 400 and exactly 300 are less than 700 and at least 300',
      add(intervalOf(below(400)), intervalOf(exact(300))),
      approx(700, 300, 700),
    ],
    [
      'nearly 400 and 200-odd have no upper end',
      add(intervalOf(below(400)), intervalOf(atLeast(200))),
      atLeast(200),
    ],
    [
      'a vague part leaves only what is known of the rest',
      add(intervalOf(vague), intervalOf(exact(22))),
      atLeast(22),
    ],
    ['20 to 30 and 5 are 25 to 35', add(intervalOf(range(20, 30)), intervalOf(exact(5))), range(25, 35)],
    [
      '3470 of 20000-odd is at most 17.35 %',
      divide(scale(intervalOf(exact(3470)), 100), intervalOf(atLeast(20000))),
      atMost(17.35),
    ],
    [
      '20000-odd over 9 is at least 2222.2',
      divide(intervalOf(atLeast(18000)), intervalOf(exact(9))),
      atLeast(2000),
    ],
  ] as const)('%s', (_, interval, quantity) => expect(quantityFrom(interval)).toEqual(quantity))

  it('holds the numbers of its interval and no end that is open', () => {
    expect(holds(intervalOf(above(90)), 90)).toBe(false)
    expect(holds(intervalOf(atLeast(90)), 90)).toBe(true)
    fc.assert(
      fc.property(printable, (n) => {
        expect(holds(intervalOf(below(n)), n)).toBe(false)
        expect(holds(intervalOf(nearly(n)), n)).toBe(false)
        expect(holds(intervalOf(nearly(n)), 0)).toBe(n > 0)
      }),
    )
  })
})

describe('the interval by which a quantity is judged', () => {
  it.each([
    [nearly(400), 300, 400],
    [nearly(350), 340, 350],
    [nearly(100), 50, 100],
    [nearly(2.5), 2.4, 2.5],
    [approx(300), 200, 400],
    [approx(1), 0.5, 1.5],
    [approx(781, 780, 782), 780, 782],
    [below(400), 0, 400],
    [atMost(400), 0, 400],
    [atLeast(200), 200, Number.POSITIVE_INFINITY],
  ])('of %o is %d to %d', (quantity, lower, upper) => {
    expect(likelyInterval(quantity)).toMatchObject({ lower, upper })
  })

  it.each<[printed: string, value: number, upper: number]>([
    ['200余名', 200, 300],
    ['6200余', 6200, 6300],
    ['30多个', 30, 40],
    ['20多万', 200_000, 300_000],
    ['200-odd', 200, 300],
    ['≥200', 200, Number.POSITIVE_INFINITY],
    ['200以上', 200, Number.POSITIVE_INFINITY],
    ['多达200', 200, Number.POSITIVE_INFINITY],
    ['最多的200以上', 200, Number.POSITIVE_INFINITY],
  ])('ends %s below the next of its units, and what is only a least nowhere', (printed, value, upper) => {
    expect(likelyInterval(atLeast(value), printed)).toMatchObject({ lower: value, upper })
    // Without its word nothing is known of it.
    expect(likelyInterval(atLeast(value)).upper).toBe(Number.POSITIVE_INFINITY)
  })

  it('holds no number that the bound rules out', () => {
    fc.assert(
      fc.property(quantities, unit, (quantity, t) => {
        const likely = likelyInterval(quantity)
        expect(likely.lower).toBeGreaterThanOrEqual(intervalOf(quantity).lower)
        expect(likely.upper).toBeLessThanOrEqual(intervalOf(quantity).upper)
        if (holds(likely, within(likely, t)))
          expect(roughlyHolds(intervalOf(quantity), within(likely, t))).toBe(true)
      }),
    )
  })
})
