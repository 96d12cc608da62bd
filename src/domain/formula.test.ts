import { describe, expect, it } from 'vitest'
import { approx, atLeast, atMost, exact } from './bound.ts'
import { derive } from './formula.ts'

describe('a derived value', () => {
  it('gives the 2024 subsidy from 2025 and its growth, with the interval that two printed decimals allow', () => {
    const result = derive('base-from-growth', [
      { role: 'later', quantity: exact(1_163_000) },
      { role: 'growth', quantity: exact(78.94), rounding: 0.005 },
    ])
    // 1163000 / 1.7894 = 649938.53; / 1.78945 = 649920.37; / 1.78935 = 649956.69, worked out by hand.
    expect(result.bound).toBe('approx')
    expect(result.value).toBeCloseTo(649_938.53, 2)
    expect(result.lower).toBeCloseTo(649_920.37, 2)
    expect(result.upper).toBeCloseTo(649_956.69, 2)
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
    expect(derive('sum', [...parts, { role: '2', quantity: atLeast(5) }])).toEqual(atLeast(25))
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
