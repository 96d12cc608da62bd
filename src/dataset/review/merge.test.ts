import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Remark } from '../../domain/record/remark.ts'
import { ROLES, remarkOf, VERDICTS } from '../../domain/record/remark.ts'
import { mergeRemarks, newRemarks } from './merge.ts'
import { aboutValue } from './review-wording.ts'
import { reviewOf } from './standing.ts'
import { bundledValue, markOn, momentOf, RATE, withdrawalOf } from './testing.ts'

const subjects = [RATE, 'xiangcheng-members-recruited'].map((id) => aboutValue(bundledValue(id)))

/** Remarks of few people in few moments, so that many meet. */
const said: fc.Arbitrary<Remark> = fc
  .record({
    about: fc.constantFrom(...subjects),
    by: fc.constantFrom('张三', '李四', '王五'),
    role: fc.constantFrom(...ROLES),
    at: fc.integer({ min: 0, max: 5 }).map(momentOf),
    verdict: fc.constantFrom(...VERDICTS),
    words: fc.constantFrom('见年报', '口径不同'),
    isNote: fc.boolean(),
  })
  .map(({ isNote, verdict, ...saying }) =>
    remarkOf(isNote ? { kind: 'note', ...saying } : { kind: 'mark', verdict, ...saying }),
  )
const file = fc.array(said, { maxLength: 12 })
const ids = (remarks: readonly Remark[]) => remarks.map(({ id }) => id)

describe('merging', () => {
  it('has one result in whatever order files come', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        expect(mergeRemarks(a, b)).toEqual(mergeRemarks(b, a))
      }),
    )
    fc.assert(
      fc.property(file, file, file, (a, b, c) => {
        expect(mergeRemarks(mergeRemarks(a, b), c)).toEqual(mergeRemarks(a, mergeRemarks(b, c)))
      }),
    )
  })

  it('of a file with itself, or once more, changes nothing', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const once = mergeRemarks(a, b)
        expect(mergeRemarks(once, b)).toEqual(once)
        expect(mergeRemarks(once, once)).toEqual(once)
        expect(newRemarks(once, b)).toEqual([])
      }),
    )
  })

  it('keeps every word of both, once', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        const all = ids(mergeRemarks(a, b))
        expect(new Set(all)).toEqual(new Set([...ids(a), ...ids(b)]))
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })

  it('leads to one standing, in whatever order the remarks lie', () => {
    fc.assert(
      fc.property(file, file, (a, b) => {
        expect(reviewOf([...a, ...b], null)).toEqual(reviewOf([...b, ...a], null))
      }),
    )
  })

  it('leaves a remark that is here as it came here', () => {
    const mine = markOn(bundledValue(RATE), 1)
    const theirs = { ...mine, received: { file: 'b.json', at: momentOf(9), edited: false } }
    expect(mergeRemarks([mine], [theirs])).toEqual([mine])
  })

  it('brings a withdrawal to whoever had the mark', () => {
    const doubt = markOn(bundledValue(RATE), 1, { verdict: 'questioned', words: '与年报不符' })
    const merged = mergeRemarks([doubt], [doubt, withdrawalOf(doubt, 2)])
    expect(reviewOf(merged, null).state).toBeNull()
  })
})
