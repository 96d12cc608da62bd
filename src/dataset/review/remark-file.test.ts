import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Remark } from '../../domain/record/remark.ts'
import { LONGEST_WORDS, ROLES, remarkOf, VERDICTS } from '../../domain/record/remark.ts'
import { runNow } from '../../lib/steps.ts'
import { nineReports } from '../testing.ts'
import { mergeRemarks, newRemarks, remarksFromJson, remarksToJson } from './remark-file.ts'
import { aboutValue } from './review-wording.ts'
import { reviewOf } from './standing.ts'
import { bundledValue, changedByHand, markOn, momentOf, RATE, withdrawalOf } from './testing.ts'
import { withRemarks } from './with-remarks.ts'

const SAVED = new Date('2026-03-03T00:00:00.000Z')
const rate = bundledValue(RATE)
const mark = markOn(rate, 1)
const doubt = markOn(rate, 2, { by: '李四', role: 're-check', verdict: 'questioned', words: '口径？<b>' })
const note: Remark = remarkOf({
  kind: 'note',
  about: { kind: 'place', id: rate.locality.id, name: rate.locality.name },
  words: '<img src=x onerror=alert(1)>\n第二行',
  by: '张三',
  role: 'self-check',
  at: momentOf(3),
})

const read = (text: string) => runNow(remarksFromJson(text, 'b.json', SAVED))
const fileOf = (remarks: readonly unknown[], head: object = {}) =>
  JSON.stringify({ product: 'union-metrics', kind: 'remarks', format: 1, remarks, ...head })
const sent = ({ received: _received, ...remark }: Remark) => remark

describe('a file of marks', () => {
  it('reads back as it was written, and says from which file each remark came', () => {
    const result = read(remarksToJson([note, doubt, mark], '0.1.0', SAVED))
    const received = { file: 'b.json', at: '2026-03-03T00:00:00.000Z', edited: false }
    expect(result).toEqual({
      kind: 'read',
      remarks: [mark, doubt, note].map((remark) => ({ ...remark, received })),
      edited: 0,
      leftOut: [],
    })
  })

  it('says nothing of how remarks came to this computer', () => {
    const theirs = { ...mark, received: { file: '内部.json', at: momentOf(9), edited: true } }
    expect(remarksToJson([theirs], '0.1.0', SAVED)).toBe(remarksToJson([mark], '0.1.0', SAVED))
  })

  it.each([
    ['', 'empty'],
    ['{"product":', 'not-json'],
    ['[1]', 'not-ours'],
    ['{"product":"other","kind":"remarks","format":1,"remarks":[]}', 'not-ours'],
    [fileOf([], { kind: 'workspace' }), 'backup'],
    [fileOf([], { format: 2, remarks: { of: 'a later kind' } }), 'newer'],
    [fileOf([], { format: 'one' }), 'not-ours'],
    [fileOf([], { remarks: 7 }), 'not-ours'],
  ])('is refused where it is none: %s', (text, reason) => {
    expect(read(text)).toEqual({ kind: 'refused', reason })
  })

  it('leaves out what is no remark, says which and why, and takes the others', () => {
    const long = { ...sent(note), words: 'x'.repeat(50_000) }
    const result = read(fileOf([sent(mark), 7, { ...sent(mark), verdict: 'fine' }, long, sent(doubt)]))
    expect(result).toMatchObject({
      kind: 'read',
      remarks: [{ id: mark.id }, { id: doubt.id }],
      leftOut: [
        { place: 2 },
        { place: 3, problem: expect.stringContaining('verdict') },
        { place: 4, reason: 'long', problem: expect.stringContaining(String(LONGEST_WORDS)) },
      ],
    })
  })

  it('leaves out doubt without a reason, and a name of nothing but signs that nobody sees', () => {
    const result = read(
      fileOf([
        { ...sent(doubt), words: ' ' },
        { ...sent(mark), by: '\u200b\u202e' },
      ]),
    )
    expect(result).toMatchObject({ remarks: [], leftOut: [{ place: 1 }, { place: 2 }] })
  })

  it('takes a remark that was changed by hand as another one, beside the first', () => {
    const result = read(fileOf([changedByHand(doubt, '没有问题')]))
    if (result.kind !== 'read') throw new RangeError('it was refused')
    expect(result.edited).toBe(1)
    expect(result.remarks).toMatchObject([{ words: '没有问题', received: { edited: true } }])
    expect(result.remarks[0]?.id).not.toBe(doubt.id)
    expect(mergeRemarks([doubt], result.remarks)).toHaveLength(2)
  })

  it('takes a name that hides signs for the name that is seen', () => {
    const result = read(fileOf([{ ...sent(mark), by: ' 张\u200b三\u202e ' }]))
    expect(result).toMatchObject({ remarks: [{ by: '张三' }] })
  })

  it('with a thousand contradictions loses no word and shows each', () => {
    const values = [...nineReports.observations.values()]
    const at = (n: number) => new Date(Date.UTC(2026, 2, 2) + n * 1000).toISOString()
    const thousand = (by: string, verdict: 'confirmed' | 'questioned') =>
      Array.from({ length: 1000 }, (_, n) => {
        const value = values[n % values.length] ?? rate
        const {
          id: _id,
          received: _received,
          ...saying
        } = markOn(value, 0, { by, verdict, words: `第${n}条` })
        return remarkOf({ ...saying, at: at(n) })
      })
    const [mine, theirs] = [thousand('张三', 'confirmed'), thousand('李四', 'questioned')]
    const result = read(remarksToJson(theirs, '0.1.0', SAVED))
    if (result.kind !== 'read') throw new RangeError('it was refused')
    const merged = mergeRemarks(mine, result.remarks)
    expect(merged).toHaveLength(2000)
    const { reviewed } = withRemarks(nineReports, merged)
    expect(reviewed.map(({ review }) => review.state)).toEqual(values.map(() => 'disagreed'))
  })
})

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
