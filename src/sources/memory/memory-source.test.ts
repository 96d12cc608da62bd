import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { index, observations } from '../../dataset/table/testing.ts'
import { asking } from '../testing.ts'
import type { SourceView } from '../view.ts'
import { FacetsAnswerSchema, GroupsAnswerSchema, SourceRowSchema } from '../view.ts'
import { memorySource } from './memory-source.ts'

const source = memorySource(index, { title: { zh: '本机', en: 'This computer' }, made: null })
const view = (change: Partial<SourceView> = {}) =>
  asking({ language: 'en', page: { offset: 0, limit: 20 }, ...change })

describe('the source in memory', () => {
  it('gives rows that are rows of a source', async () => {
    const { rows, counts, parts } = await source.page(view())
    expect(rows).toHaveLength(20)
    for (const row of rows) expect(v.parse(SourceRowSchema, row)).toEqual(row)
    expect(counts).toEqual({ shown: observations.length, total: observations.length })
    expect(parts).toEqual({ asked: 1, answered: 1 })
  })

  it('exports the rows of all pages, in order', async () => {
    const asked = view({ sort: [{ column: 'value', direction: 'desc' }] })
    const ids: string[] = []
    for await (const { rows } of source.rows(asked)) ids.push(...rows.map(({ id }) => id))
    const { rows } = await source.page({ ...asked, page: { offset: 20, limit: 20 } })
    expect(rows.map(({ id }) => id)).toEqual(ids.slice(20, 40))
    expect(ids).toHaveLength(observations.length)
  })

  it('gives groups whose rows are all rows of the view', async () => {
    const { groups } = await source.groups(view({ groups: ['theme', 'indicator'] }))
    const rowsAt = (depth: number) =>
      groups.filter((group) => group.depth === depth).reduce((sum, { aggregate }) => sum + aggregate.rows, 0)
    expect([rowsAt(0), rowsAt(1)]).toEqual([observations.length, observations.length])
  })

  it('names values as every source does, also those of which a row says more', async () => {
    const scopes = await source.facets(view(), 'scope')
    expect(scopes.facets.length).toBeGreaterThan(1)
    expect(v.parse(FacetsAnswerSchema, scopes)).toEqual(scopes)
    const groups = await source.groups(view({ groups: ['scope'] }))
    expect(v.parse(GroupsAnswerSchema, groups)).toEqual(groups)
  })

  it('counts values under every other filter', async () => {
    const [row] = (await source.page(view())).rows
    const filters: SourceView['filters'] = [
      { type: 'set', column: 'locality', keys: [row?.locality.key ?? ''] },
    ]
    const { facets } = await source.facets(view({ filters }), 'indicator')
    const { counts } = await source.page(view({ filters }))
    expect(facets.reduce((sum, { count }) => sum + count, 0)).toBe(counts.shown)
    const all = (await source.facets(view({ filters }), 'locality')).facets
    expect(all.reduce((sum, { count }) => sum + count, 0)).toBe(observations.length)
  })
})
