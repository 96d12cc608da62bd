import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataset, syntheticRows } from '../../bench/table/rows.ts'
import { indexRows } from '../../src/dataset/table/store/columnar-index.ts'
import { index, observations, dataset as reports } from '../../src/dataset/table/testing.ts'
import type { DataSource } from '../../src/sources/data-source.ts'
import { memorySource } from '../../src/sources/memory/memory-source.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'
import { parquetSource } from '../../src/sources/parquet/parquet-source.ts'
import type { SourceAggregate, SourceView } from '../../src/sources/view.ts'
import { SHARED_COLUMNS } from '../../src/sources/view.ts'
import { memoryFolder, packedInMemory, viewsOf } from './testing.ts'

const title = { zh: '测试', en: 'Test' }

/** Ends of sums may differ in the last digits: the sources add in other orders. */
const rounded = (aggregate: SourceAggregate): SourceAggregate => {
  const short = (n: number | null) => (n === null ? null : Number(n.toPrecision(12)))
  const { sum } = aggregate
  return sum.kind === 'none'
    ? aggregate
    : { ...aggregate, sum: { ...sum, lower: short(sum.lower), upper: short(sum.upper) } }
}

async function answersOf(source: DataSource, view: SourceView, facet: (typeof SHARED_COLUMNS)[number]) {
  const ids: string[] = []
  for await (const { rows } of source.rows(view)) ids.push(...rows.map(({ id }) => id))
  const { groups } = await source.groups(view)
  return {
    page: await source.page(view),
    facets: await source.facets(view, facet),
    groups: groups.map((group) => ({ ...group, aggregate: rounded(group.aggregate) })),
    aggregate: rounded((await source.aggregate(view)).aggregate),
    ids,
  }
}

const synthetic = syntheticRows(1500)

describe.each([
  ['the rows of nine reports', observations, index, reports, { group: 7, narrowGroup: 20, part: 50 }],
  [
    'made-up rows of a nation',
    synthetic,
    indexRows(synthetic, dataset),
    dataset,
    { group: 50, narrowGroup: 300, part: 700 },
  ],
] as const)('sources of %s', (_, all, indexed, { localities }, layout) => {
  it('give the same answer to any view', async () => {
    const rows = all.map((observation, row) => sourceRow(observation, row, localities))
    const memory = memorySource(indexed, { title, made: null })
    const parquet = await parquetSource(memoryFolder(await packedInMemory(rows, layout)))
    await fc.assert(
      fc.asyncProperty(viewsOf(rows), fc.constantFrom(...SHARED_COLUMNS), async (view, facet) => {
        expect(await answersOf(parquet, view, facet)).toEqual(await answersOf(memory, view, facet))
      }),
      { numRuns: 25 },
    )
  })
})
