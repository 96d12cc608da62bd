import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, approx, atLeast, below, exact, nearly, range, vague } from './bound.ts'
import { intervalOf } from './interval.ts'
import { ranksOf } from './rank.ts'
import { quantities } from './testing.ts'

const words = (first: 'greatest' | 'least', ...values: readonly Parameters<typeof intervalOf>[0][]) =>
  ranksOf(values.map(intervalOf), first).map(({ from, to, isTied }) =>
    from === to ? `${from}${isTied ? '=' : ''}` : `${from}–${to}`,
  )

describe('ranks', () => {
  it('are places where numbers are exact', () => {
    expect(words('greatest', exact(92), exact(98), exact(90))).toEqual(['2', '1', '3'])
    expect(words('least', exact(92), exact(98), exact(90))).toEqual(['2', '3', '1'])
  })

  it('are shared by equal values, and the next place is left out', () => {
    expect(words('greatest', exact(5), exact(9), exact(5), exact(1))).toEqual(['2=', '1', '2=', '4'])
  })

  it('are ranges where a bound leaves them open', () => {
    // 200+ may be above 300 and 250; 150 is below all that.
    expect(words('greatest', atLeast(200), exact(300), exact(250), exact(150))).toEqual([
      '1–3',
      '1–2',
      '2–3',
      '4',
    ])
    expect(words('greatest', range(20, 30), exact(25), exact(31))).toEqual(['2–3', '2–3', '1'])
  })

  it('tell what is reached from what is not', () => {
    // More than 90 is above 90 whatever it is; nearly 400 is below 400.
    expect(words('greatest', above(90), exact(90))).toEqual(['1', '2'])
    expect(words('greatest', nearly(400), exact(400))).toEqual(['2', '1'])
    expect(words('greatest', atLeast(90), exact(90))).toEqual(['1', '1–2'])
    expect(words('least', below(3), exact(3))).toEqual(['1', '2'])
  })

  it('are unknown for what is no number', () => {
    expect(words('greatest', vague, exact(7), approx(3))).toEqual(['1–3', '1–3', '1–3'])
    expect(words('greatest')).toEqual([])
  })

  /** A number of the interval, one of its ends or within. */
  const pick = (quantity: Parameters<typeof intervalOf>[0], t: number) => {
    const { lower, upper, lowerOpen, upperOpen } = intervalOf(quantity)
    const low = lowerOpen ? lower + 0.001 : lower
    const high = Number.isFinite(upper) ? (upperOpen ? upper - 0.001 : upper) : low + 40_000_000
    return t < 0.3 ? low : t > 0.7 ? Math.max(low, high) : (low + Math.max(low, high)) / 2
  }
  const isFilled = (quantity: Parameters<typeof intervalOf>[0]) => {
    const { lower, upper, lowerOpen, upperOpen } = intervalOf(quantity)
    return upper - lower > 0.01 || !(lowerOpen || upperOpen)
  }

  it('hold the rank under every choice of numbers', () => {
    const value = fc.tuple(quantities.filter(isFilled), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 8 }),
        fc.constantFrom('greatest' as const, 'least' as const),
        (values, first) => {
          const ranks = ranksOf(
            values.map(([quantity]) => intervalOf(quantity)),
            first,
          )
          const numbers = values.map(([quantity, t]) => pick(quantity, t))
          for (const [i, number] of numbers.entries()) {
            const better = numbers.filter((other) => (first === 'greatest' ? other > number : other < number))
            expect(ranks[i]?.from).toBeLessThanOrEqual(better.length + 1)
            expect(ranks[i]?.to).toBeGreaterThanOrEqual(better.length + 1)
          }
        },
      ),
    )
  })

  it('hold no rank that cannot be', () => {
    const value = quantities.filter(isFilled)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 7 }), (values) => {
        const ranks = ranksOf(values.map(intervalOf), 'greatest')
        for (const [i, quantity] of values.entries()) {
          // The value at its least and all others at their greatest, and the other way round.
          const worst = values.filter((other, j) => j !== i && pick(other, 1) > pick(quantity, 0)).length + 1
          const best = values.filter((other, j) => j !== i && pick(other, 0) > pick(quantity, 1)).length + 1
          expect(ranks[i]).toMatchObject({ from: best, to: worst })
        }
      }),
    )
  })
})
