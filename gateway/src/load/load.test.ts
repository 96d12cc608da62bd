import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packedInMemory } from '../../../scripts/pack/testing.ts'
import { nineReports } from '../../../src/dataset/testing.ts'
import { observationsCsv, observationsJson } from '../../../src/exports/observations-file.ts'
import { sourceRow } from '../../../src/sources/memory/source-row.ts'
import type { SourceRow } from '../../../src/sources/view.ts'
import { collectNames } from './names.ts'
import { readInput } from './read-input.ts'
import { STORED_COLUMNS, storedRow, tabSeparated } from './stored-row.ts'

const observations = [...nineReports.observations.values()]
const rows = observations.map((row, place) => sourceRow(row, place, nineReports.localities))
const folder = mkdtempSync(join(tmpdir(), 'union-metrics-load-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said = { title: { zh: '试', en: 'Try' }, made: '2026-11-29', known: () => nineReports }

async function rowsOf(name: string, content: string | Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const found: unknown[] = []
  for await (const piece of (await readInput(file, said)).rows()) found.push(...piece)
  return found
}

describe('what is loaded', () => {
  it('may be the flat table of observations, as CSV or JSON, whose ids a dataset knows', async () => {
    expect(await rowsOf('all.csv', observationsCsv(observations, 'lossless'))).toEqual(rows)
    expect(await rowsOf('all.json', observationsJson(observations))).toEqual(rows)
  })

  it('may be rows of a source, a line each', async () => {
    expect(await rowsOf('rows.ndjson', rows.map((row) => JSON.stringify(row)).join('\n'))).toEqual(rows)
  })

  it('may be a folder of Parquet files', async () => {
    for (const [name, bytes] of await packedInMemory(rows, { group: 20, narrowGroup: 50, part: 100 }))
      writeFileSync(join(folder, name), bytes)
    const input = await readInput(folder, said)
    const found: unknown[] = []
    for await (const piece of input.rows()) found.push(...piece)
    expect(found).toEqual(rows)
    expect(input.title).toEqual({ zh: '测试数据', en: 'Test data' })
  })

  it.each([
    ['text.txt', 'a', 'text.txt: a folder of Parquet files, .csv, .json or .ndjson'],
    ['no.json', '{}', 'no.json: a JSON array of rows'],
    ['half.ndjson', '{"position":', 'line 1: no JSON'],
    ['short.csv', 'observation_id,value\na,1\n', 'row 1: locality_id is missing'],
  ])('is refused where it is none of these: %s', async (name, content, words) => {
    await expect(rowsOf(name, content)).rejects.toThrow(words)
  })

  it('names the row and the id that a dataset does not know', async () => {
    const csv = observationsCsv(observations, 'lossless').replaceAll(
      'union-instructors',
      'union-instructions',
    )
    await expect(rowsOf('unknown.csv', csv)).rejects.toThrow(
      /^row 1: indicator_id: the dataset has no union-instructions$/u,
    )
  })
})

describe('the numbers of values', () => {
  const names = collectNames()
  for (const row of rows) names.add(row)
  const codes = names.done()
  const keysIn = (column: string, by: 'code' | 'codeEn') =>
    [...codes.names()]
      .flatMap(([field, value]) => (field === column && value.code > 0 ? value : []))
      .toSorted((a, b) => a[by] - b[by])
      .map(({ name }) => name)

  it('are in the order in which a reader of each language expects the words', () => {
    const chinese = keysIn('locality', 'code').map(({ zh }) => zh)
    // 长庆 is read Chángqìng and comes before 岚山 (Lánshān), 湖北 (Húběi) between them.
    expect(chinese.filter((name) => /长庆|湖北|岚山/u.test(name)).map((name) => name.slice(0, 2))).toEqual([
      '长庆',
      '湖北',
      '岚山',
    ])
    const english = keysIn('locality', 'codeEn').map(({ en }) => en)
    expect(english).toEqual(english.toSorted((a, b) => a.localeCompare(b, 'en')))
  })

  it('count the rows that have each value, and those without one', () => {
    const ofScope = [...codes.names()].flatMap(([field, value]) => (field === 'scope' ? value : []))
    expect(ofScope.reduce((sum, { rows: count }) => sum + count, 0)).toBe(rows.length)
    expect(ofScope.find(({ code }) => code === 0)?.rows).toBe(
      rows.filter(({ scope }) => scope === null).length,
    )
  })

  it('stand in a row beside what its quantity is sorted and filtered by', () => {
    const [first] = rows
    if (first === undefined) throw new Error('there are no rows')
    const of = (
      bound: SourceRow['bound'],
      value: number | null,
      lower: number | null,
      upper: number | null,
    ) => ({
      ...first,
      bound,
      value,
      lower,
      upper,
    })
    const sorted = [
      of('exact', -40, -40, -40),
      // Nearly 400 comes before 400; then come the ranges from 400, the shorter one first, then at least 400.
      of('nearly', 400, null, 400),
      of('exact', 400, 400, 400),
      of('range', null, 400, 410),
      of('range', null, 400, 500),
      of('atLeast', 400, 400, null),
    ]
    const vague = of('vague', null, null, null)
    const awkward = collectNames()
    for (const row of [vague, ...sorted.toReversed(), ...sorted]) awkward.add(row)
    const numbers = awkward.done()
    const cellsOf = (row: SourceRow, ...names: readonly string[]) =>
      names.map((name) => storedRow(3, row, numbers)[STORED_COLUMNS.indexOf(name)])
    const [nearly = vague] = sorted.slice(1)
    expect(storedRow(3, nearly, numbers)).toHaveLength(STORED_COLUMNS.length)
    expect(cellsOf(nearly, 'load', 'low', 'low_open', 'high', 'high_open')).toEqual([3, 300, 1, 400, 1])
    expect(cellsOf(vague, 'value', 'high')).toEqual([0, Number.POSITIVE_INFINITY])
    expect(sorted.toSorted(byValue(cellsOf))).toEqual(sorted)
    expect(new Set(sorted.flatMap((row) => cellsOf(row, 'value'))).size).toBe(sorted.length)
    expect([...numbers.names()].find(([field]) => field === 'value')?.[1].rows).toBe(1)
  })

  it('are sent as the server reads them, whatever stands in a text', () => {
    expect(tabSeparated([1, null, 'a\tb\\n\r\n\0', Number.POSITIVE_INFINITY, -0.5])).toBe(
      '1\t\\N\ta\\tb\\\\n\\r\\n\\0\tinf\t-0.5\n',
    )
  })
})

const byValue =
  (cellsOf: (row: SourceRow, name: string) => readonly unknown[]) =>
  (a: SourceRow, b: SourceRow): number =>
    Number(cellsOf(a, 'value')[0]) - Number(cellsOf(b, 'value')[0])
