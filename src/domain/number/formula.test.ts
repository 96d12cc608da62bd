import { describe, expect, it } from 'vitest'
import type { Quantity } from './bound.ts'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from './bound.ts'
import { derive } from './formula.ts'

describe('a derived value', () => {
  it('gives the 2024 subsidy from 2025 and its growth, as exact as both are printed', () => {
    const result = derive('base-from-growth', [
      { role: 'later', quantity: exact(1_163_000), rounding: 500 },
      { role: 'growth', quantity: exact(78.94), rounding: 0.005 },
    ])
    // 1162500 / 1.78945 = 649640.95; 1163500 / 1.78935 = 650236.12, worked out by hand. They are 595 apart, so the
    // thousands are the last digit that they fix; the ends are cut outwards to the yuan.
    expect(result).toEqual(approx(650_000, 649_640, 650_237))
  })

  it('counts the rounding of the amount once in the increase', () => {
    const result = derive('increase-from-growth', [
      { role: 'later', quantity: exact(1_163_000), rounding: 500 },
      { role: 'growth', quantity: exact(78.94), rounding: 0.005 },
    ])
    // 1162500 × 0.78935 / 1.78935 = 512822.74; 1163500 × 0.78945 / 1.78945 = 513300.22.
    expect(result).toEqual(approx(513_000, 512_822, 513_301))
  })

  it('leaves a quotient of an amount printed to the thousand as open as the amount', () => {
    const per = (count: number) =>
      derive('quotient', [
        { role: 'amount', quantity: exact(1_163_000), rounding: 500 },
        { role: 'count', quantity: exact(count) },
      ])
    // 1162500 / 1490 = 780.20, 1163500 / 1490 = 780.87; 1162500 / 743 = 1564.60, 1163500 / 743 = 1565.95;
    // 1162500 / 21 = 55357.14, 1163500 / 21 = 55404.76.
    expect(per(1490)).toEqual(approx(780.5, 780.2, 780.88))
    expect(per(743)).toEqual(approx(1565, 1564.6, 1565.95))
    expect(per(21)).toEqual(approx(55_400, 55_357.1, 55_404.8))
  })

  it('makes a share of an open whole an upper limit', () => {
    expect(
      derive('share', [
        { role: 'part', quantity: exact(3470) },
        { role: 'whole', quantity: atLeast(20_000) },
      ]),
    ).toEqual(atMost(17.35))
    expect(
      derive('share', [
        { role: 'part', quantity: exact(138) },
        { role: 'whole', quantity: atLeast(400) },
      ]),
    ).toEqual(atMost(34.5))
  })

  it('sums exact parts exactly', () => {
    const parts = [4, 10, 41].map((n, k) => ({ role: String(k), quantity: exact(n) }))
    expect(derive('sum', parts)).toEqual(exact(55))
  })

  it('keeps "about" where nothing else is open', () => {
    const parts = [approx(300), exact(20)].map((quantity, k) => ({ role: String(k), quantity }))
    expect(derive('sum', parts)).toEqual(approx(320))
  })

  it('reads "about" in one way in every sum, and to one digit below its last', () => {
    const sum = (...quantities: readonly Quantity[]) =>
      derive(
        'sum',
        quantities.map((quantity, k) => ({ role: String(k), quantity })),
      )
    const exactly = [45_210, 88_000, 63_050].map(exact)
    // 196,260 and about 40,000; 40,000 is no more than 10,000 off.
    expect(sum(approx(40_000), ...exactly)).toEqual(approx(236_000))
    // 196,260 + 30,000 + 41,200 = 267,460 and more, told to the thousand as the part is.
    expect(sum(approx(40_000), ...exactly, below(55_000), atLeast(41_200))).toEqual(above(267_000))
    expect(sum(approx(6_500_000), nearly(2_000_000))).toEqual(range(6_400_000, 8_600_000))
    expect(sum(approx(300), exact(20), atLeast(5))).toEqual(above(220))
    expect(sum(vague, approx(0))).toEqual(vague)
  })

  it('is named by no number that an input falls short of', () => {
    const sum = (...quantities: readonly Quantity[]) =>
      derive(
        'sum',
        quantities.map((quantity, k) => ({ role: String(k), quantity })),
      )
    expect(sum(exact(350), nearly(110))).toEqual(range(350, 460))
    expect(sum(exact(5), atMost(3))).toEqual(range(5, 8))
    expect(sum(exact(350), nearly(110), atLeast(10))).toEqual(atLeast(360))
    const inputs = [
      { role: 'later', quantity: exact(500) },
      { role: 'earlier', quantity: nearly(400) },
    ]
    expect(derive('difference', inputs)).toEqual(range(100, 500))
  })

  it('refuses inputs in other roles than its own', () => {
    expect(() =>
      derive('share', [
        { role: 'whole', quantity: exact(4) },
        { role: 'part', quantity: exact(2) },
      ]),
    ).toThrow('share takes part, whole, not whole, part')
  })
})
