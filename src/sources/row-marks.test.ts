import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { mergeRemarks, remarksFromJson, remarksToJson } from '../dataset/review/remark-file.ts'
import { withRemarks } from '../dataset/review/with-remarks.ts'
import { nineReports } from '../dataset/testing.ts'
import type { Remark } from '../domain/record/remark.ts'
import { RemarkSchema, remarkId, remarkOf } from '../domain/record/remark.ts'
import { runNow } from '../lib/steps.ts'
import { sourceRow } from './memory/source-row.ts'
import { aboutRow, withRowMarks } from './row-marks.ts'
import { rowsAsObservations } from './row-observation.ts'
import type { SourceRow } from './view.ts'

const about = { kind: 'parquet', title: { zh: '全国', en: 'The nation' }, rows: 2, made: null } as const
const rows = [...nineReports.observations.values()].map((row, position) =>
  sourceRow(row, position, nineReports.localities),
)
const rowOf = (id: string): SourceRow => {
  const row = rows.find((known) => known.id === id)
  if (row === undefined) throw new RangeError(`there is no ${id}`)
  return row
}
const rate = rowOf('xiangcheng-collective-contract-coverage')
const other = rowOf('xiangcheng-members-recruited')

const shown = (some: readonly SourceRow[], remarks: readonly Remark[]) =>
  withRowMarks(rowsAsObservations(some, about), remarks).observations.map(({ review }) => review?.state)

function doubtOn(row: SourceRow, at = 'packed'): Remark {
  const [observation] = rowsAsObservations([row], about).observations
  if (observation === undefined) throw new RangeError('there is no row')
  return remarkOf({
    kind: 'mark',
    about: aboutRow(observation, at),
    verdict: 'questioned',
    words: '与年报不符',
    by: '张三',
    role: 'self-check',
    at: '2026-03-02T08:00:00.000Z',
  })
}

describe('a mark on a row of a source', () => {
  it('is shown at its row, wherever that stands now, and at no other', () => {
    expect(shown([other, { ...rate, position: 7_000_000 }], [doubtOn(rate)])).toEqual([
      undefined,
      'questioned',
    ])
  })

  it('says that the row has another value now', () => {
    expect(shown([{ ...rate, value: 93, lower: 93, upper: 93 }], [doubtOn(rate)])).toEqual(['older'])
  })

  it('is none on a row of other data that has the same id', () => {
    expect(
      shown([{ ...rate, locality: other.locality, indicator: other.indicator }], [doubtOn(rate)]),
    ).toEqual([undefined])
    expect(shown([{ ...rate, period: null }], [doubtOn(rate)])).toEqual([undefined])
  })

  it('is none on the value of the dataset that has the same id, and stays on the list', () => {
    const { dataset, reviewed } = withRemarks(nineReports, [doubtOn(rate)])
    expect(dataset.observations.get(rate.id)?.review).toBeUndefined()
    expect(reviewed).toMatchObject([
      { observation: null, review: { state: 'questioned' }, about: { said: { zh: '92%' } } },
    ])
  })

  it('takes any text for the id of a row', () => {
    const odd = { ...rate, id: '../<b>编号 7‮' }
    expect(shown([odd, rate], [doubtOn(odd)])).toEqual(['questioned', undefined])
  })

  it('knows the data and the address at which the row is shown', () => {
    expect(doubtOn({ ...rate, id: 'r 1' }).about).toMatchObject({
      data: {
        title: about.title,
        query: {
          at: 'packed',
          mark: 'r 1',
          'f.locality': 'xiangcheng',
          'f.indicator': 'collective-contract-coverage',
        },
      },
    })
  })

  it('goes to a colleague and back as other marks do', () => {
    const mark = doubtOn(rate)
    const saved = new Date('2026-03-03T00:00:00.000Z')
    const read = runNow(remarksFromJson(remarksToJson([mark], '0.1.0', saved), 'b.json', saved))
    if (read.kind !== 'read') throw new RangeError('it was refused')
    expect(read).toMatchObject({ edited: 0, leftOut: [] })
    expect(mergeRemarks([mark], read.remarks)).toEqual([mark])
    expect(shown([rate], read.remarks)).toEqual(['questioned'])
  })

  it('cannot be led to other data by hand without that being said', () => {
    const mark = doubtOn(rate)
    const led = v.parse(RemarkSchema, {
      ...mark,
      about: { ...mark.about, data: { title: about.title, query: { at: 'https://elsewhere.example/' } } },
    })
    expect(remarkId(led)).not.toBe(mark.id)
  })
})
