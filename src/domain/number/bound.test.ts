import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atLeast, below, exact, faultOf, nearly, quantityOf, range, vague } from './bound.ts'
import { quantities } from './testing.ts'

describe('a quantity', () => {
  it('keeps the end open that the report leaves open', () => {
    expect(atLeast(200)).toEqual({ bound: 'atLeast', value: 200, lower: 200, upper: null })
    expect(nearly(400)).toEqual({ bound: 'nearly', value: 400, lower: null, upper: 400 })
    expect(below(400)).toEqual({ bound: 'below', value: 400, lower: null, upper: 400 })
    expect(vague).toEqual({ bound: 'vague', value: null, lower: null, upper: null })
  })

  it('takes the ends of a range in either order', () => {
    expect(range(30, 20)).toEqual({ bound: 'range', value: null, lower: 20, upper: 30 })
  })

  it('is read back from its stored columns', () => {
    fc.assert(
      fc.property(quantities, (quantity) => {
        expect(quantityOf(quantity)).toEqual(quantity)
      }),
    )
  })

  it.each([
    [{ bound: 'exact', value: 200, lower: 200, upper: null }, 'exact means lower = value = upper'],
    [{ bound: 'atLeast', value: 200, lower: 200, upper: 200 }, 'atLeast means lower = value and upper open'],
    [{ bound: 'below', value: 400, lower: 0, upper: 400 }, 'below means upper = value and lower open'],
    [{ bound: 'nearly', value: 400, lower: 350, upper: 400 }, 'nearly means upper = value and lower open'],
    [{ bound: 'vague', value: 30, lower: null, upper: null }, 'vague means no value and no ends'],
    [{ bound: 'range', value: null, lower: 30, upper: 20 }, 'lower 30 is greater than upper 20'],
    [{ bound: 'approx', value: 5, lower: 6, upper: 7 }, 'value 5 is less than lower 6'],
    [{ bound: 'exact', value: Number.NaN, lower: 1, upper: 1 }, 'value is not a finite number'],
  ] as const)('is not repaired where its columns contradict each other: %o', (columns, fault) => {
    expect(faultOf(columns)).toBe(fault)
    expect(() => quantityOf(columns)).toThrow(fault)
  })

  it('has no fault where a constructor made it', () => {
    expect([exact(0), exact(-40), atLeast(1), range(2, 2)].map(faultOf)).toEqual([null, null, null, null])
  })
})
