import { describe, expect, test } from 'vitest'
import { buildChart } from '../../charts/build-chart.ts'
import { en, shipped, zh } from '../../charts/testing.ts'
import { bundledValue, markOn, RATE } from '../../dataset/review/testing.ts'
import { withRemarks } from '../../dataset/review/with-remarks.ts'
import { chartCsv } from './chart-csv.ts'

/** The cells of a CSV after RFC 4180, without its byte-order mark. */
function read(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const [, quoted, plain, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gu)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

/** A text as it was before a spreadsheet was kept from running it. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@＝＋－＠])/u, '')

describe.each(shipped.charts.map((spec) => [spec.id, spec] as const))('the data of %s', (_, spec) => {
  test.each([zh, en])('are the table of the chart, with bounds as numbers ($language)', (context) => {
    const { table } = buildChart(spec, shipped, context)
    const csv = chartCsv({ table }, { of: () => undefined, language: context.language })
    expect(csv.startsWith('\uFEFF')).toBe(true)
    const [header = [], ...rows] = read(csv)
    const words = table.columns.length
    expect(header.slice(0, words)).toEqual(table.columns.map(({ label }) => label))
    expect(rows.map((row) => row.slice(0, words).map(unguarded))).toEqual(
      table.rows.map(({ cells }) => cells),
    )
    if (header.length === words) {
      expect(table.rows.every(({ quantity }) => quantity === null)).toBe(true)
      return
    }
    expect(header.slice(words)).toEqual(['value', 'lower', 'upper', 'bound', 'observation_id'])
    const number = (n: number | null | undefined) => (n === null || n === undefined ? '' : String(n))
    expect(rows.map((row) => row.slice(words))).toEqual(
      table.rows.map(({ quantity, observationId }) => [
        number(quantity?.value),
        number(quantity?.lower),
        number(quantity?.upper),
        quantity?.bound ?? '',
        observationId ?? '',
      ]),
    )
  })
})

test('marks of a value stand beside it, by the names of the flat table', () => {
  const spec = shipped.charts.find(({ locality }) => locality === 'xiangcheng')
  if (spec === undefined) throw new RangeError('xiangcheng has no chart')
  const { table } = buildChart(spec, shipped, zh)
  const mark = markOn(bundledValue(RATE), 1, { verdict: 'questioned', words: '与年报不符' })
  const { observations } = withRemarks(shipped, [mark]).dataset
  const csv = chartCsv({ table }, { of: (id) => observations.get(id)?.review, language: 'zh' })
  const [header = [], ...rows] = read(csv)
  expect(header.slice(-4)).toEqual(['observation_id', 'review', 'marks', 'notes'])
  const marked = rows.filter((row) => row.includes(RATE))
  expect(marked.map((row) => row.slice(-3))).toEqual([
    ['questioned', expect.stringContaining('存疑：与年报不符'), ''],
  ])
  expect(rows.filter((row) => !row.includes(RATE)).map((row) => row.slice(-3).join(''))).toEqual([''])
})
