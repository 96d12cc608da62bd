import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ObservationId } from '../../domain/ids.ts'
import { exact } from '../../domain/number/bound.ts'
import { remarkOf } from '../../domain/record/remark.ts'
import { yearPeriod } from '../../domain/time/period.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation } from '../observation.ts'
import { nineReports } from '../testing.ts'
import { doubtsOf, remarksInLine, reviewNotes } from './review-wording.ts'
import { bundledValue, markOn, momentOf, RATE } from './testing.ts'
import { withRemarks } from './with-remarks.ts'

const rate = bundledValue(RATE)
const doubt = { verdict: 'questioned', words: '口径不同' } as const

/** The dataset with another value in the place of the rate. */
const withRate = (id: string, value: number): Dataset => {
  const observations = new Map(nineReports.observations)
  observations.delete(RATE)
  observations.set(id, { ...rate, id: v.parse(ObservationId, id), quantity: exact(value) })
  return { ...nineReports, observations }
}

describe('a dataset with remarks', () => {
  it('changes no value, and leaves those that nothing was said of as they are', () => {
    const { dataset } = withRemarks(nineReports, [markOn(rate, 1, doubt)])
    const { review, ...same } = dataset.observations.get(RATE) ?? {}
    expect(review?.state).toBe('questioned')
    expect(same).toEqual(rate)
    for (const [id, observation] of nineReports.observations)
      if (id !== RATE) expect(dataset.observations.get(id)).toBe(observation)
  })

  it('finds a value again that came in anew under another id', () => {
    const { dataset, reviewed } = withRemarks(withRate('import-2-0', 92), [markOn(rate, 1)])
    expect(dataset.observations.get('import-2-0')?.review?.state).toBe('checked')
    expect(reviewed).toMatchObject([{ observation: { id: 'import-2-0' } }])
  })

  it('says of one that changed that the mark is of the older value', () => {
    const { dataset } = withRemarks(withRate('import-2-0', 93), [markOn(rate, 1)])
    const now = dataset.observations.get('import-2-0')
    expect(now?.review?.state).toBe('older')
    expect(remarksInLine(now?.review, 'marks', 'zh')).toContain('核实无误（针对旧值92%）')
  })

  it('keeps what was said of a value that no longer is, with its name', () => {
    const observations = new Map(nineReports.observations)
    observations.delete(RATE)
    const { reviewed } = withRemarks({ ...nineReports, observations }, [markOn(rate, 1, doubt)])
    expect(reviewed).toMatchObject([
      { observation: null, review: { state: 'questioned' }, about: { said: { zh: '92%' } } },
    ])
  })

  it('shows a note on a place at each of its values, and marks none of them', () => {
    const note = remarkOf({
      kind: 'note',
      about: { kind: 'place', id: rate.locality.id, name: rate.locality.name },
      words: '2025年起改了统计范围',
      by: '张三',
      role: 'self-check',
      at: momentOf(1),
    })
    const { dataset } = withRemarks(nineReports, [note])
    const noted = [...dataset.observations.values()].filter(({ review }) => review !== undefined)
    expect(noted.length).toBeGreaterThan(1)
    expect(new Set(noted.map(({ locality }) => locality.id))).toEqual(new Set([rate.locality.id]))
    expect(noted.every(({ review }) => review?.state === null)).toBe(true)
    // Once below a chart of them all.
    expect(reviewNotes(noted, { language: 'zh', notation: 'compact' })).toEqual([
      '备注（襄城县）：2025年起改了统计范围——张三',
    ])
  })
})

describe('below a chart', () => {
  const { dataset } = withRemarks(nineReports, [
    markOn(rate, 1, { ...doubt, by: '李四', role: 're-check' }),
    markOn(bundledValue('xiangcheng-members-recruited'), 1),
  ])
  const shown = [...dataset.observations.values()].filter(({ review }) => review !== undefined)

  it('stands who doubts which value and why, and how many are confirmed', () => {
    expect(reviewNotes(shown, { language: 'zh', notation: 'compact' })).toEqual([
      '标记：襄城县集体合同覆盖率92%——存疑：口径不同，李四（复核）。',
      '2个数值中1个已核实（自核）。',
    ])
    expect(doubtsOf(shown, 'zh')).toEqual(['复核未了结：襄城县集体合同覆盖率（存疑）。'])
    expect(doubtsOf(shown, 'en')[0]).toMatch(
      /^Open in review: Collective-contract coverage, Xiangcheng County \(questioned\)\.$/u,
    )
  })

  it('says of which year the value in doubt is, where several of one thing are shown', () => {
    const [doubted] = shown.filter(({ id }) => id === rate.id)
    if (doubted === undefined) throw new Error('the rate is not shown')
    const in2019: Observation = { ...rate, period: yearPeriod(2019, 'stated') }
    const in2020: Observation = { ...doubted, period: yearPeriod(2020, 'stated') }
    expect(doubtsOf([in2019, in2020], 'zh')).toEqual(['复核未了结：襄城县2020年集体合同覆盖率（存疑）。'])
    expect(doubtsOf([in2020], 'zh')).toEqual(['复核未了结：襄城县集体合同覆盖率（存疑）。'])
  })

  it('says what part of a place the value in doubt holds for', () => {
    const flagged = bundledValue('changqing-workers-flagged')
    const { dataset } = withRemarks(nineReports, [markOn(flagged, 1, doubt)])
    const shown = [...dataset.observations.values()].filter(({ id }) => id === flagged.id)
    expect(doubtsOf(shown, 'zh')).toEqual(['复核未了结：长庆油田筛查出的需关注人员（存疑；陇东片区）。'])
    expect(reviewNotes(shown, { language: 'en', notation: 'compact' })[0]).toContain(
      'Workers flagged in screening, Changqing Oilfield: 3,470 people (Longdong area)',
    )
  })

  it('stands nothing where nothing was said', () => {
    expect(reviewNotes([rate], { language: 'en', notation: 'compact' })).toEqual([])
    expect(doubtsOf([rate], 'en')).toEqual([])
  })
})
