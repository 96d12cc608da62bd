import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countUp, sortByCode, sortByNumber, sortByRank, sortInSteps } from './sort.ts'
import { runNow } from './steps.ts'

const RANKS = 5000
const LAST = 4990

describe('sorting without comparing', () => {
  it('puts numbers in order, the infinite ones at the ends, and keeps equal ones as they were', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }))),
        (numbers) => {
          const sorted = runNow(sortByNumber(countUp(numbers.length), Float64Array.from(numbers)))
          const expected = numbers
            .map((_, row) => row)
            .toSorted((a, b) => {
              const [x = 0, y = 0] = [numbers[a], numbers[b]]
              return x < y ? -1 : x > y ? 1 : 0
            })
          expect([...sorted]).toEqual(expected)
        },
      ),
    )
  })

  it('puts numbers below 0 before the others, the greatest last, and takes −0 for 0', () => {
    const numbers = Float64Array.of(2, -0.5, 0, -3, Number.POSITIVE_INFINITY, -0, 0.25)
    // −3, −0.5, 0, −0, 0.25, 2, ∞
    expect([...runNow(sortByNumber(countUp(7), numbers))]).toEqual([3, 1, 2, 5, 6, 0, 4])
  })

  it('turns ranks round, except those that come last either way', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: RANKS - 1 })), fc.boolean(), (ranks, descending) => {
        const sorted = runNow(sortByRank(countUp(ranks.length), Uint32Array.from(ranks), descending, LAST))
        const key = (row: number) => {
          const rank = ranks[row] ?? 0
          return descending && rank < LAST ? LAST - 1 - rank : rank
        }
        expect([...sorted]).toEqual(ranks.map((_, row) => row).toSorted((a, b) => key(a) - key(b)))
      }),
    )
  })

  it('sorts codes as it sorts the ranks of their rows', () => {
    const codes = fc.array(fc.nat({ max: 4 }), { minLength: 1 })
    const ranks = fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 })
    fc.assert(
      fc.property(
        codes,
        ranks,
        fc.boolean(),
        fc.nat({ max: 5 }),
        fc.boolean(),
        (all, order, down, last, turn) => {
          const rows = turn ? countUp(all.length).reverse() : null
          const ofRows = Uint32Array.from(all, (code) => order[code] ?? 0)
          expect(sortByCode(rows, Uint8Array.from(all), Uint32Array.from(order), down, last)).toEqual(
            runNow(sortByRank(rows ?? countUp(all.length), ofRows, down, last)),
          )
        },
      ),
    )
  })

  it('goes on where one pass of a byte is not enough', () => {
    const ranks = Uint32Array.from({ length: 5000 }, (_, row) => (row * 2654435761) % 4_999_999)
    const sorted = runNow(sortByRank(countUp(5000), ranks, false, 5_000_000))
    expect([...sorted].map((row) => ranks[row])).toEqual([...ranks].toSorted((a, b) => a - b))
  })
})

describe('sorting in steps', () => {
  it('is a stable sort', () => {
    const items = Array.from({ length: 5000 }, (_, place) => ({ key: (place * 7919) % 613, place }))
    const compare = (a: { key: number }, b: { key: number }) => a.key - b.key
    expect(runNow(sortInSteps(items, compare))).toEqual(items.toSorted(compare))
  })
})
