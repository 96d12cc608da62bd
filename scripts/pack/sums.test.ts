import { expect, it } from 'vitest'
import { dataset, observations } from '../../src/dataset/table/testing.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'
import { parquetSource } from '../../src/sources/parquet/parquet-source.ts'
import { asking } from '../../src/sources/testing.ts'
import type { SourceView } from '../../src/sources/view.ts'
import { memoryFolder, packedInMemory } from './testing.ts'

const rows = observations.map((observation, row) => sourceRow(observation, row, dataset.localities))
const files = await packedInMemory(rows, { group: 20, narrowGroup: 50, part: 100 })
const view = asking()
const exact: SourceView['filters'] = [{ type: 'set', column: 'bound', keys: ['exact'] }]
const large: SourceView['filters'] = [{ type: 'number', column: 'value', min: 90, max: null, mode: 'sure' }]

/** A pack of which every row was taken away: it knows alone what was added up before. */
const withoutRows = async () =>
  parquetSource(memoryFolder(new Map([...files].filter(([name]) => name.endsWith('.json')))))

it('tells what all rows come to without looking through them', async () => {
  const source = await withoutRows()
  const { groups } = await source.groups({ ...view, groups: ['theme', 'bound'] })
  const outer = groups.filter(({ depth }) => depth === 0)
  expect(outer.reduce((sum, { aggregate }) => sum + aggregate.rows, 0)).toBe(rows.length)
  expect((await source.aggregate(view)).aggregate.rows).toBe(rows.length)
})

it('tells so too of the rows with one value', async () => {
  const source = await withoutRows()
  const { facets } = await source.facets({ ...view, filters: exact }, 'theme')
  const count = rows.filter(({ bound }) => bound === 'exact').length
  expect(facets.reduce((sum, facet) => sum + facet.count, 0)).toBe(count)
  expect((await source.aggregate({ ...view, filters: exact })).aggregate.rows).toBe(count)
})

it('says before it is asked how many rows it would look through', async () => {
  const source = await withoutRows()
  const of = (filters: SourceView['filters'], groups: SourceView['groups']) => ({ ...view, filters, groups })
  expect(source.looksThrough?.(of([], ['theme']), { for: 'groups' })).toBe(0)
  expect(source.looksThrough?.(of(exact, []), { for: 'facets', column: 'theme' })).toBe(0)
  expect(source.looksThrough?.(of(large, []), { for: 'facets', column: 'theme' })).toBe(rows.length)
  expect(source.looksThrough?.(of(large, ['theme']), { for: 'groups' })).toBe(rows.length)
  await expect(source.groups(of(large, ['theme']))).rejects.toMatchObject({ fault: 'notFound' })
})
