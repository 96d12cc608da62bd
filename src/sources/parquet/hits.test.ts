import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allHits, hitsOf } from './hits.ts'

describe('hits', () => {
  it('are found by their number, and counted up to a place', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 5000 })), (found) => {
        const builder = hitsOf(5001)
        for (const place of found) builder.add(place)
        const hits = builder.done()
        const sorted = found.toSorted((a, b) => a - b)
        expect(hits.count).toBe(sorted.length)
        expect(sorted.map((_, n) => hits.at(n))).toEqual(sorted)
        for (const place of [0, 31, 32, 1023, 1024, 1025, 5001])
          expect(hits.before(place)).toBe(sorted.filter((one) => one < place).length)
      }),
    )
  })

  it('may be all there are', () => {
    const all = allHits(7)
    expect([all.count, all.at(3), all.before(3)]).toEqual([7, 3, 3])
  })
})
