import { describe, expect, it } from 'vitest'
import { dataset, observations } from '../../src/dataset/table/testing.ts'
import { SourceError } from '../../src/sources/data-source.ts'
import { sourceRow } from '../../src/sources/memory/source-row.ts'
import { MANIFEST, readManifest } from '../../src/sources/parquet/manifest.ts'
import { parquetSource } from '../../src/sources/parquet/parquet-source.ts'
import { asking } from '../../src/sources/testing.ts'
import type { SourceFilter, SourceRow } from '../../src/sources/view.ts'
import { memoryFolder, packedInMemory } from './testing.ts'

const [first] = observations.map((observation, row) => sourceRow(observation, row, dataset.localities))
if (first === undefined) throw new Error('there are no rows')

/** The values from 0 to 199, out of order. 7 and 200 have no common divisor, so that each comes once. */
const rows = Array.from({ length: 200 }, (_, position): SourceRow => {
  const value = (position * 7) % 200
  return { ...first, position, id: `r-${position}`, bound: 'exact', value, lower: value, upper: value }
})
/** The same, of which every tenth is "at least" its number. */
const someOpen = rows.map(
  (row): SourceRow => (row.position % 10 === 0 ? { ...row, bound: 'atLeast', upper: null } : row),
)
const layout = { group: 20, narrowGroup: 20, part: 100 }

const byNumber = (filter: Partial<Extract<SourceFilter, { type: 'number' }>>) =>
  asking({
    filters: [{ type: 'number', column: 'value', min: null, max: null, mode: 'sure', ...filter }],
    page: { offset: 0, limit: 500 },
  })

const files = await packedInMemory(rows, layout)
const exact = await parquetSource(memoryFolder(files))
const open = await parquetSource(memoryFolder(await packedInMemory(someOpen, layout)))

describe('a filter by number', () => {
  it('looks through the stretches alone that may hold what is wanted', () => {
    const looks = (filter: Parameters<typeof byNumber>[0]) =>
      exact.looksThrough?.(byNumber(filter), { for: 'aggregate' })
    expect(looks({ min: 180 })).toBe(20)
    expect(looks({ max: 19 })).toBe(20)
    expect(looks({ min: 30, max: 50 })).toBe(40)
    expect(looks({ min: 180, mode: 'possible' })).toBe(20)
    expect(looks({ min: 5000 })).toBe(0)
  })

  it('looks further where a value may be more than its number', () => {
    const looks = (filter: Parameters<typeof byNumber>[0]) =>
      open.looksThrough?.(byNumber(filter), { for: 'aggregate' })
    expect(looks({ min: 180 })).toBe(20)
    expect(looks({ min: 180, mode: 'possible' })).toBe(200)
    expect(looks({ max: 19, mode: 'possible' })).toBe(20)
  })

  it('shows the rows in the order in which they were loaded', async () => {
    const { counts, rows: shown } = await open.page(byNumber({ min: 180 }))
    const wanted = someOpen.filter(({ value }) => (value ?? 0) >= 180)
    expect(counts).toEqual({ shown: 20, total: 200 })
    expect(shown.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
  })

  it('looks through all rows of a pack that was made before', async () => {
    const { zones: _, ...older } = readManifest(new TextDecoder().decode(files.get(MANIFEST)))
    const before = await parquetSource(
      memoryFolder(new Map([...files, [MANIFEST, new TextEncoder().encode(JSON.stringify(older))]])),
    )
    expect(before.looksThrough?.(byNumber({ min: 180 }), { for: 'aggregate' })).toBe(200)
    expect((await before.page(byNumber({ min: 180 }))).counts.shown).toBe(20)
  })

  it('is refused where the manifest speaks of other stretches', async () => {
    const manifest = readManifest(new TextDecoder().decode(files.get(MANIFEST)))
    const text = JSON.stringify({ ...manifest, zones: manifest.zones?.slice(1) })
    await expect(
      parquetSource(memoryFolder(new Map([...files, [MANIFEST, new TextEncoder().encode(text)]]))),
    ).rejects.toEqual(expect.any(SourceError))
  })
})
