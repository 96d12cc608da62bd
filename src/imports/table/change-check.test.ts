import { describe, expect, it } from 'vitest'
import { checkChange, counted, measureOf, rounded } from './change-check.ts'

/** A line of a count: 45,210 after 43,100, said to be some change. */
const line = (later: number, earlier: number, said: number, decimals: number) => ({
  later: counted(later),
  earlier: counted(earlier),
  said: rounded(said, decimals),
})

describe('a change beside its two values', () => {
  // 45,210 ÷ 43,100 is 1.048956: 4.8956 % more.
  it.each([
    [4.9, 1, true],
    [5, 0, true],
    [4.8, 1, false],
    [4.9, 2, true],
    [4.91, 2, false],
    [4.9, 3, false],
    [4.896, 3, true],
    [9.9, 1, false],
  ])('agrees within the rounding with which it is printed: %d to %d decimals', (said, decimals, agrees) => {
    expect(checkChange(line(45_210, 43_100, said, decimals), 'percent')?.agrees).toBe(agrees)
  })

  it('agrees within the rounding of the two values as well', () => {
    // 4.5万 may be 4.45万 to 4.55万, and 4.3万 4.25万 to 4.35万: 2.3 to 7.1 % more.
    const inTenThousands = (said: number) => ({
      later: rounded(4.5, 1),
      earlier: rounded(4.3, 1),
      said: rounded(said, 1),
    })
    expect(checkChange(inTenThousands(4.9), 'percent')?.agrees).toBe(true)
    expect(checkChange(inTenThousands(7.5), 'percent')?.agrees).toBe(false)
    // 92.1 % is up to 92.15 %, 91.2 % from 91.15 %: at most a point apart.
    const points = { later: rounded(92.1, 1), earlier: rounded(91.2, 1) }
    expect(checkChange({ ...points, said: rounded(1, 1) }, 'difference')?.agrees).toBe(true)
    expect(checkChange({ ...points, said: rounded(1.1, 1) }, 'difference')?.agrees).toBe(false)
  })

  it('is none in per cent of nothing, or of a loss', () => {
    expect(checkChange(line(12, 0, 100, 0), 'percent')).toBeNull()
    expect(checkChange(line(12, -3, 500, 0), 'percent')).toBeNull()
    expect(checkChange(line(12, 0, 12, 0), 'difference')).toEqual({ agrees: true, comes: 12 })
  })

  it('is read in one way for the whole column: as that which most lines agree with', () => {
    const lines = [line(45_210, 43_100, 4.9, 1), line(25, 20, 25, 0), line(25, 20, 5, 0)]
    expect(measureOf(lines, ['difference', 'percent'])).toEqual({ measure: 'percent', agreeing: 2 })
  })
})
