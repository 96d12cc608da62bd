import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haystackOf } from './haystack.ts'

describe('a haystack', () => {
  it('finds each text that holds the term, once', () => {
    const text = fc.stringMatching(/^[ab\n]{0,6}$/u)
    fc.assert(
      fc.property(fc.array(text), fc.stringMatching(/^[ab\n]{1,3}$/u), (texts, term) => {
        const found: number[] = []
        haystackOf(texts).find(term, (place) => found.push(place))
        expect(found).toEqual(texts.flatMap((known, place) => (known.includes(term) ? [place] : [])))
      }),
    )
  })
})
