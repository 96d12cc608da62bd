import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledTables } from '../src/dataset/bundled.ts'
import { buildDataset } from '../src/dataset/dataset.ts'
import { observationsCsv } from '../src/exports/observations-file.ts'

const rows = [...buildDataset(bundledTables).observations.values()]
const folder = mkdtempSync(join(tmpdir(), 'union-metrics-'))
const csv = join(folder, 'observations.csv')

async function query(sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    const reader = await connection.runAndReadAll(sql)
    return reader.getRows().map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)))
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

beforeAll(() => writeFileSync(csv, observationsCsv(rows, 'lossless')))
afterAll(() => rmSync(folder, { recursive: true }))

describe('DuckDB reads the tables of the data package', () => {
  it('and counts what the reports print', async () => {
    // 4 + 10 + 41 stations and 21 + 44 + 136 staff, as printed.
    const sums = await query(
      `select indicator, sum(value) from 'data/observations.json'
       where indicator in ('support-stations', 'counselling-talent') group by 1 order by 1`,
    )
    expect(sums).toEqual([
      ['counselling-talent', 201],
      ['support-stations', 55],
    ])
  })

  it('and finds an observation for each figure that is one', async () => {
    const orphans = await query(
      `select f.id from 'data/figures.json' f anti join 'data/observations.json' o on o.figure = f.id
       where f.observation is not null`,
    )
    expect(orphans).toEqual([])
  })
})

describe('DuckDB reads the exported CSV', () => {
  it('and gets the same rows, values and open ends', async () => {
    const totals = await query(
      `select count(*), count(value), count(lower), count(upper), sum(lower), sum(upper) from read_csv('${csv}')`,
    )
    const sum = (end: 'lower' | 'upper') => rows.reduce((total, row) => total + (row.quantity[end] ?? 0), 0)
    const count = (end: 'value' | 'lower' | 'upper') =>
      rows.filter((row) => row.quantity[end] !== null).length
    expect(totals[0]?.slice(0, 4)).toEqual([rows.length, count('value'), count('lower'), count('upper')])
    expect(totals[0]?.[4]).toBeCloseTo(sum('lower'), 6)
    expect(totals[0]?.[5]).toBeCloseTo(sum('upper'), 6)
  })

  it('and keeps codes as text and vague values empty', async () => {
    const [vague] = await query(
      `select value, lower, upper, printed from read_csv('${csv}') where observation_id = 'liyang-volunteer-families-2023'`,
    )
    expect(vague).toEqual([null, null, null, '几十组'])
  })
})
