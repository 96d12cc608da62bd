import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { wordValue } from '../wording.ts'
import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, exact, faultOf, range } from './bound.ts'
import type { FormulaInput } from './formula.ts'
import { derive } from './formula.ts'
import type { Interval } from './interval.ts'
import { divide, intervalOf, rounded } from './interval.ts'
import { isOnlyRounded, outward, stated } from './stated.ts'
import { printable, quantities } from './testing.ts'
import { UnitSchema } from './unit.ts'

const items = v.parse(UnitSchema, {
  id: 'items',
  zh: '件',
  en: { place: 'word', one: 'item', many: 'items' },
  dimension: 'items',
})

/** What binary fractions may add or lose. */
const dust = (n: number) => 1e-9 * Math.max(1, Math.abs(n))

describe('the digits of a computed quantity', () => {
  it.each<[string, Quantity, Quantity]>([
    // 1,162,500 to 1,163,500 over 1490, 743 and 21.
    ['a width of 0.67', approx(780.537, 780.2013, 780.8725), approx(780.5, 780.2, 780.88)],
    ['a width of 1.35', approx(1565.276, 1564.603, 1565.949), approx(1565, 1564.6, 1565.95)],
    ['a width of 48', approx(55_380.95, 55_357.143, 55_404.762), approx(55_400, 55_357.1, 55_404.8)],
    ['a width of 595', approx(649_938.5, 649_640.95, 650_236.12), approx(650_000, 649_640, 650_237)],
    [
      'a width of exactly 1000',
      approx(1_163_000, 1_162_500, 1_163_500),
      approx(1_163_000, 1_162_500, 1_163_500),
    ],
    ['1490 over 743', exact(1490 / 743), approx(2.01, 2, 2.01)],
    ['1,163,000 over 21', exact(1_163_000 / 21), approx(55_381, 55_380, 55_381)],
    ['0.1 and 0.2', exact(0.1 + 0.2), exact(0.3)],
    ['one of 30,000 in percent', exact(1 / 300), approx(0.00333, 0.00333, 0.00334)],
    ['20,000 over 9', atLeast(20_000 / 9), atLeast(2222)],
    ['50 over 17', above(50 / 17), above(2.94)],
    ['10 over 3', atMost(10 / 3), atMost(3.34)],
    ['20 to 30 over 7', range(20 / 7, 30 / 7), range(2.85, 4.29)],
    ['sixteen digits of a whole number', exact(9_007_199_254_740_991), exact(9_007_199_254_740_991)],
  ])('of %s', (_, quantity, expected) => expect(stated(quantity)).toEqual(expected))

  const between = fc
    .tuple(printable, printable, fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b, t]) => {
      const [lower, upper] = [Math.min(a, b), Math.max(a, b)]
      return approx(Math.min(upper, lower + t * (upper - lower)), lower, upper)
    })

  it('leave out no number that was possible, and fix the value when stated again', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          quantities,
          between,
          printable.map((n) => exact(n / 7)),
        ),
        (quantity) => {
          const result = stated(quantity)
          expect(faultOf(result)).toBeNull()
          expect(stated(result).value).toBe(result.value)
          if (result.bound === 'approx' && !isOnlyRounded(result)) {
            // The number told is a possible one, and no end is further out than a digit that is never written.
            expect(result.value).toBeGreaterThanOrEqual((quantity.lower ?? result.value) - dust(result.value))
            expect(result.value).toBeLessThanOrEqual((quantity.upper ?? result.value) + dust(result.value))
          }
          if (quantity.lower !== null)
            expect(result.lower ?? Number.NaN).toBeLessThanOrEqual(quantity.lower + dust(quantity.lower))
          if (quantity.upper !== null)
            expect(result.upper ?? Number.NaN).toBeGreaterThanOrEqual(quantity.upper - dust(quantity.upper))
        },
      ),
    )
  })

  it('of the ends hold every number between them', () => {
    fc.assert(
      fc.property(printable, printable, (a, b) => {
        const [low, high] = outward(Math.min(a, b), Math.max(a, b))
        expect(low).toBeLessThanOrEqual(Math.min(a, b))
        expect(high).toBeGreaterThanOrEqual(Math.max(a, b))
      }),
    )
  })
})

/** What a text claims: the number, give or take half a unit of its last digit other than 0; the ends of a limit as they are. */
function claimed(text: string): { readonly number: number; readonly half: number } {
  const [, digits = '', scale = ''] = /([\d,.]+)([万亿MB]?)/u.exec(text) ?? []
  const factor = { '': 1, 万: 1e4, 亿: 1e8, M: 1e6, B: 1e9 }[scale] ?? Number.NaN
  const plain = digits.replaceAll(',', '')
  const decimals = plain.split('.')[1]?.length ?? 0
  const zeros = decimals > 0 ? 0 : (/0+$/u.exec(plain.replace(/^0$/u, ''))?.[0].length ?? 0)
  return { number: Number(plain) * factor, half: (factor * 10 ** (zeros - decimals)) / 2 }
}

describe('the words of a derived value', () => {
  /** An amount as a report prints it, exact or rounded at some place, and a count. */
  const amount: fc.Arbitrary<FormulaInput> = fc
    .tuple(fc.integer({ min: 10, max: 99_999 }), fc.integer({ min: -2, max: 6 }), fc.boolean())
    .map(([n, place, isRounded]) => ({
      role: 'amount',
      quantity: exact(Number((n * 10 ** place).toPrecision(12))),
      rounding: isRounded ? 10 ** place / 2 : undefined,
    }))
  const count = fc.integer({ min: 2, max: 5000 })
  const style = fc.record({
    language: fc.constantFrom('zh', 'en'),
    notation: fc.constantFrom('compact', 'full'),
  })

  it('say a number of the true interval, as coarsely as it allows', () => {
    fc.assert(
      fc.property(amount, count, style, (given, n, options) => {
        const by: FormulaInput = { role: 'count', quantity: exact(n) }
        const derived = derive('quotient', [given, by])
        const whole = intervalOf(given.quantity)
        const truth: Interval = divide(
          given.rounding === undefined ? whole : rounded(whole, given.rounding),
          intervalOf(by.quantity),
        )
        const text = wordValue(derived, items, options)
        const { number, half } = claimed(text)
        const slack = dust(truth.upper)
        const width = truth.upper - truth.lower
        if (isOnlyRounded(derived) || derived.bound === 'exact') {
          // Nothing is open but digits that are never written.
          expect(number + half).toBeGreaterThanOrEqual(truth.lower - slack)
          expect(number - half).toBeLessThanOrEqual(truth.upper + slack)
        } else {
          expect(number).toBeGreaterThanOrEqual(truth.lower - slack)
          expect(number).toBeLessThanOrEqual(truth.upper + slack)
          // One digit more than the width fixes at most, and only where no number without it lies inside.
          const coarser = half * 20
          expect(coarser).toBeGreaterThan(width * (1 - 1e-9))
          if (half * 2 < width * (1 - 1e-9))
            expect(Math.floor((truth.upper - slack) / coarser) * coarser).toBeLessThanOrEqual(
              truth.lower + slack,
            )
        }
        // What is not said as it is, is said to be about that.
        if (Math.abs(number - truth.lower) > slack) expect(text).toMatch(/^(?:约|about )/u)
        // The files hold the same number and ends around the true ones, no further out than a hundredth of the width or the last digit.
        const { lower, upper } = derived
        const step = Math.max(width / 100, isOnlyRounded(derived) ? half * 2 : 0.01) + slack
        expect(lower ?? Number.NaN).toBeLessThanOrEqual(truth.lower + slack)
        expect(lower ?? Number.NaN).toBeGreaterThan(truth.lower - step)
        expect(upper ?? Number.NaN).toBeGreaterThanOrEqual(truth.upper - slack)
        expect(upper ?? Number.NaN).toBeLessThan(truth.upper + step)
      }),
      { numRuns: 2000 },
    )
  })

  it('keep a limit on its side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), count, style, (n, by, options) => {
        const text = wordValue(
          derive('quotient', [
            { role: 'amount', quantity: atLeast(n) },
            { role: 'count', quantity: exact(by) },
          ]),
          items,
          options,
        )
        if (text.startsWith('若干') || text.startsWith('an unstated')) return
        expect(claimed(text).number).toBeLessThanOrEqual(n / by + dust(n / by))
      }),
    )
  })

  it('of a file follow its ends, whatever digits the file has', () => {
    expect(wordValue(approx(780.537, 780.2013, 780.8725), items, { language: 'zh', notation: 'full' })).toBe(
      '约780.5件',
    )
  })
})
