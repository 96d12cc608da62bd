import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { packedInMemory } from '../../../scripts/pack/testing.ts'
import { nineReports } from '../../../src/dataset/testing.ts'
import { observationsCsv, observationsJson } from '../../../src/exports/observations-file.ts'
import { sourceRow } from '../../../src/sources/memory/source-row.ts'
import { collectNames } from './names.ts'
import { readInput } from './read-input.ts'
import { STORED_COLUMNS, storedRow } from './stored-row.ts'

const observations = [...nineReports.observations.values()]
const rows = observations.map((row, place) => sourceRow(row, place, nineReports.localities))
const folder = mkdtempSync(join(tmpdir(), 'union-metrics-load-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said = { title: { zh: '试', en: 'Try' }, made: '2026-11-29', known: () => nineReports }

async function rowsOf(name: string, content: string | Uint8Array): Promise<readonly unknown[]> {
  const file = join(folder, name)
  writeFileSync(file, content)
  const found: unknown[] = []
  for await (const row of (await readInput(file, said)).rows()) found.push(row)
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
    for await (const row of input.rows()) found.push(row)
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
      .filter(({ field, code }) => field === column && code > 0)
      .toSorted((a, b) => a[by] - b[by])
      .map(({ text }) => text)

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
    const ofScope = [...codes.names()].filter(({ field }) => field === 'scope')
    expect(ofScope.reduce((sum, { rows: count }) => sum + count, 0)).toBe(rows.length)
    expect(ofScope.find(({ code }) => code === 0)?.rows).toBe(
      rows.filter(({ scope }) => scope === null).length,
    )
  })

  it('stand in a row beside what its quantity is sorted and filtered by', () => {
    const [first] = rows
    if (first === undefined) throw new Error('there are no rows')
    const nearly = { ...first, bound: 'nearly' as const, value: 400, lower: null, upper: 400 }
    const cells = storedRow(3, nearly, codes)
    const cell = (name: string) => cells[STORED_COLUMNS.indexOf(name)]
    expect(cells).toHaveLength(STORED_COLUMNS.length)
    // Nearly 400 is over 300 and under 400, and stands before 400 itself.
    expect(['load', 'anchor', 'bound_rank', 'low', 'low_open', 'high', 'high_open'].map(cell)).toEqual([
      3, 400, 1, 300, 1, 400, 1,
    ])
    const vague = { ...first, bound: 'vague' as const, value: null, lower: null, upper: null }
    const vagueCells = storedRow(3, vague, codes)
    expect([
      vagueCells[STORED_COLUMNS.indexOf('anchor')],
      vagueCells[STORED_COLUMNS.indexOf('high')],
    ]).toEqual([null, 'inf'])
  })
})
