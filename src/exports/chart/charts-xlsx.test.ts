import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { chartsForLocality } from '../../charts/locality-charts.ts'
import { en, shipped } from '../../charts/testing.ts'
import { exact } from '../../domain/number/bound.ts'
import { runNow } from '../../lib/steps.ts'
import { chartsXlsx } from './charts-xlsx.ts'

const edition = { date: '2026-02-01', version: '1.2.3' }
const charts = chartsForLocality(shipped, 'xpcc-13', en).flatMap((of) => of.charts)
const workbook = async (all = charts) =>
  Buffer.from(
    await runNow(chartsXlsx({ title: 'XPCC 13th Division', charts: all }, edition, 'en')).arrayBuffer(),
  )

describe('the charts of a page as a workbook', () => {
  it('has a sheet for each chart, with its finding, its rows and its notes', async () => {
    const file = await workbook()
    for (const [at, chart] of charts.entries()) {
      const rows = await readSheet(file, at + 1)
      const texts = rows.map(([first]) => first)
      expect(texts.slice(0, 2)).toEqual([chart.title, chart.subtitle])
      expect(rows[3]?.slice(0, chart.table.columns.length)).toEqual(
        chart.table.columns.map(({ label }) => label),
      )
      for (const row of chart.table.rows) expect(texts).toContain(row.cells[0])
      for (const note of [...chart.footnotes, chart.source]) expect(texts).toContain(note)
    }
  })

  it('gives a number only where it is exact, and the ends of every other value', async () => {
    const rows = await readSheet(await workbook(), 1)
    const header = rows[3]?.map(String) ?? []
    const of = (name: string, row: (typeof rows)[number] | undefined) => row?.[header.indexOf(name)] ?? null
    // The subsidy of 2025 is printed as 116.3万元; that of 2024 is computed from its growth of 78.94 %.
    const printed = rows.find((row) => row.includes('¥1.163M'))
    expect(of('Exact number', printed)).toBe(1_163_000)
    expect(of('Lower bound', printed)).toBeNull()
    const computed = rows.find((row) => row.includes('derived'))
    expect(of('Exact number', computed)).toBeNull()
  })

  it('gives the ends of a number that is written rounded: 约99.57% is no exact number', async () => {
    const [chart] = charts
    const [row] = chart?.table.rows ?? []
    if (chart === undefined || row === undefined) throw new Error('the page has no chart')
    const rounded = { ...chart, table: { ...chart.table, rows: [{ ...row, quantity: exact(-99.56521739) }] } }
    const rows = await readSheet(await workbook([rounded]), 1)
    expect(rows[4]?.slice(-3)).toEqual([null, -99.575, -99.565])
  })

  it('names each sheet by its finding, each once, and within what Excel takes', async () => {
    const [chart] = charts
    if (chart === undefined) throw new Error('the page has no chart')
    const odd = { ...chart, title: `[a]: b/c\\d? *${'很长的标题'.repeat(10)}` }
    const xml = strFromU8(
      unzipSync(new Uint8Array(await workbook([odd, odd, chart])))['xl/workbook.xml'] ?? new Uint8Array(),
    )
    const names = [...xml.matchAll(/<sheet name="([^"]*)"/gu)].map(([, name = '']) => name)
    expect(names).toHaveLength(4)
    expect(names[0]).toBe('1 a b c d 很长的标题很长的标题很长的标题很长的标题很')
    expect(new Set(names).size).toBe(4)
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
  })
})
