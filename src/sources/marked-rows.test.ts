import { describe, expect, it } from 'vitest'
import { indexRows } from '../dataset/table/store/columnar-index.ts'
import { nineReports } from '../dataset/testing.ts'
import type { Remark } from '../domain/record/remark.ts'
import { remarkOf } from '../domain/record/remark.ts'
import type { DataSource } from './data-source.ts'
import { markedObservations, soughtOf, sourceOfRows, takeMarked } from './marked-rows.ts'
import { memorySource } from './memory/memory-source.ts'
import { sourceRow } from './memory/source-row.ts'
import { aboutRow } from './row-marks.ts'
import { rowsAsObservations } from './row-observation.ts'
import { MOST_TAKEN } from './take-rows.ts'
import { asking } from './testing.ts'
import type { SourceRow } from './view.ts'

const values = [...nineReports.observations.values()]
const { localities } = nineReports
const nation = memorySource(indexRows(values, { localities }), {
  title: { zh: '全国', en: 'The nation' },
  made: null,
})
const rows = values.map((value, position) => sourceRow(value, position, localities))
const rowOf = (id: string): SourceRow => {
  const row = rows.find((known) => known.id === id)
  if (row === undefined) throw new RangeError(`there is no ${id}`)
  return row
}
const rate = rowOf('xiangcheng-collective-contract-coverage')
const members = rowOf('xiangcheng-members-recruited')

function markOn(row: SourceRow, verdict: 'confirmed' | 'questioned' = 'questioned'): Remark {
  const [observation] = rowsAsObservations([row], nation.about).observations
  if (observation === undefined) throw new RangeError('there is no row')
  return remarkOf({
    kind: 'mark',
    about: aboutRow(observation, 'packed'),
    verdict,
    words: '与年报不符',
    by: '张三',
    role: 'self-check',
    at: '2026-03-02T08:00:00.000Z',
  })
}

/** The nation, with a count of what it is asked. */
function counted(source: DataSource = nation) {
  const asked = { pages: 0, exports: 0 }
  const counting: Pick<DataSource, 'page' | 'rows'> = {
    page: (...question) => {
      asked.pages += 1
      return source.page(...question)
    },
    rows: (...question) => {
      asked.exports += 1
      return source.rows(...question)
    },
  }
  return { source: counting, asked }
}

const view = asking({ language: 'en' })

describe('the marked rows of a source', () => {
  it('are found by one question, as the source has them', async () => {
    const { source, asked } = counted()
    expect(await takeMarked(source, [markOn(rate), markOn(members)], 'en', {})).toEqual({
      rows: [members, rate].toSorted((a, b) => a.position - b.position),
      missing: 0,
    })
    expect(asked).toEqual({ pages: 1, exports: 0 })
  })

  it('are not those whose marks were taken back, and nothing is asked for them', async () => {
    const mark = markOn(rate)
    const back = remarkOf({
      kind: 'withdrawal',
      about: mark.about,
      of: mark.id,
      by: '张三',
      role: 'self-check',
      at: '2026-03-03T08:00:00.000Z',
    })
    const { source, asked } = counted()
    expect(await takeMarked(source, [mark, back], 'en', {})).toEqual({ rows: [], missing: 0 })
    expect(asked).toEqual({ pages: 0, exports: 0 })
  })

  it('are told from marked values that the source does not have', async () => {
    const elsewhere = { ...rate, id: 'elsewhere-1' }
    const taken = await takeMarked(nation, [markOn(rate), markOn(elsewhere)], 'en', {})
    expect(taken).toEqual({ rows: [rate], missing: 1 })
  })

  it('are looked for in halves where their places and periods match too many rows', async () => {
    const far = rowOf('liyang-volunteer-families-2026')
    const { source, asked } = counted({
      ...nation,
      page: async (question) => {
        const answer = await nation.page(question)
        const [places] = question.filters
        const isBoth = places?.type === 'set' && places.keys.length > 1
        return isBoth ? { ...answer, counts: { shown: MOST_TAKEN + 1, total: 1e8 } } : answer
      },
    })
    const { rows: found } = await takeMarked(source, [markOn(rate), markOn(far)], 'en', {})
    expect(found.map(({ id }) => id).toSorted()).toEqual([far.id, rate.id].toSorted())
    expect(asked).toEqual({ pages: 3, exports: 0 })
  })

  it('are none of a part of the source', async () => {
    const partial: DataSource = {
      ...nation,
      page: async (question) => ({ ...(await nation.page(question)), parts: { asked: 3, answered: 2 } }),
    }
    await expect(takeMarked(partial, [markOn(rate)], 'en', {})).rejects.toMatchObject({ fault: 'partial' })
  })

  it('are not looked for by a mark whose address leads nowhere', () => {
    const mark = markOn(rate)
    if (mark.about.kind !== 'value') throw new RangeError('it is of no value')
    const { data } = mark.about
    if (data === undefined) throw new RangeError('it is of no source')
    const led: Remark = { ...mark, about: { ...mark.about, data: { ...data, query: { at: 'packed' } } } }
    expect(soughtOf([led])).toEqual([])
  })
})

describe('the marked rows as a source', () => {
  it('answers pages, groups, counts and files of these rows alone, and says of how many they are', async () => {
    const remarks = [markOn(rate), markOn(members, 'confirmed')]
    const taken = markedObservations(rows, nation, remarks)
    const source = sourceOfRows(taken, nation)
    expect(source.can.exportUpTo).toBe(rows.length)
    const page = await source.page(view)
    expect(page.counts).toEqual({ shown: 2, total: rows.length })
    expect(page.rows.map(({ position }) => position)).toEqual(
      [rate.position, members.position].toSorted((a, b) => a - b),
    )
    expect(page.rows).toContainEqual(rate)
    const { groups } = await source.groups({ ...view, groups: ['locality'] })
    expect(groups.map(({ name, aggregate }) => [name?.en, aggregate.rows])).toEqual([
      ['Xiangcheng County', 2],
    ])
    const { facets } = await source.facets(view, 'indicator')
    expect(facets.map(({ count }) => count)).toEqual([1, 1])
    const saved: string[] = []
    for await (const piece of source.rows(view)) saved.push(...piece.rows.map(({ id }) => id))
    expect(saved.toSorted()).toEqual([rate.id, members.id].toSorted())
  })
})
