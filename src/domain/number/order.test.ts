import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, approx, atLeast, atMost, below, exact, nearly, range, vague } from './bound.ts'
import { compareQuantities } from './order.ts'
import { quantities } from './testing.ts'

describe('the order of quantities', () => {
  it('sorts an open bound beside the closed value it starts from or ends at', () => {
    const shuffled = [
      above(400),
      vague,
      exact(401),
      atLeast(400),
      range(400, 500),
      approx(400),
      exact(400),
      atMost(400),
      nearly(400),
      below(400),
      exact(399),
    ]
    expect([...shuffled].sort(compareQuantities)).toEqual([
      exact(399),
      below(400),
      nearly(400),
      atMost(400),
      exact(400),
      approx(400),
      range(400, 500),
      atLeast(400),
      above(400),
      exact(401),
      vague,
    ])
  })

  it('is a total order', () => {
    fc.assert(
      fc.property(quantities, quantities, quantities, (a, b, c) => {
        expect(Math.sign(compareQuantities(a, b))).toBe(-Math.sign(compareQuantities(b, a)) || 0)
        if (compareQuantities(a, b) <= 0 && compareQuantities(b, c) <= 0) {
          expect(compareQuantities(a, c)).toBeLessThanOrEqual(0)
        }
      }),
    )
  })
})
