import { strFromU8, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Observation } from '../dataset/observation.ts'
import { index } from '../dataset/table/testing.ts'
import { currentView } from '../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../dataset/table/view/view-state.ts'
import { isolated } from '../lib/hidden-signs.ts'
import { runNow } from '../lib/steps.ts'
import { chartCsv } from './chart/chart-csv.ts'
import { clipboardCells, clipboardTable } from './view/clipboard.ts'
import type { FileFormat } from './view/view-file.ts'
import { FILE_FORMATS, makeFile } from './view/view-file.ts'

const edition = { date: '2026-02-01', version: '1.2.3' }
const watch = { signal: new AbortController().signal, onProgress: () => undefined }
/** What every object of JavaScript has, and with it a map made of one. */
const BUILT_IN = Object.getOwnPropertyNames(Object.prototype)

/** A view with a row for each name, which is that of its place, its indicator and its unit. */
function viewOf(names: readonly string[]) {
  const view = currentView(index, { ...DEFAULT_VIEW, columns: ['locality', 'indicator', 'value'] }, 'en')
  const row = (number: number): Observation => {
    const one = index.row(0)
    const text = names[number] ?? ''
    const name = { zh: text, en: text }
    return {
      ...one,
      locality: { ...one.locality, name },
      indicator: { ...one.indicator, name, definition: name, id: text as typeof one.indicator.id },
    }
  }
  return { ...view, rows: Uint32Array.from(names.keys()), index: { ...index, row } }
}

const make = (format: FileFormat, names: readonly string[]) =>
  makeFile(format, { view: viewOf(names), edition, notation: 'full' }, watch)
const sheetOf = async (file: Blob, name: string) => readSheet(Buffer.from(await file.arrayBuffer()), name)

describe('names that every object of JavaScript has', () => {
  it('stand as they are in each sheet of a workbook', async () => {
    expect(BUILT_IN).toContain('constructor')
    const file = await make('xlsx', BUILT_IN)
    const data = await sheetOf(file, 'Data')
    expect(data.slice(1).map(([place]) => place)).toEqual(BUILT_IN)
    const definitions = await sheetOf(file, 'Definitions')
    expect(definitions.slice(1).map(([id, name, definition]) => [id, name, definition])).toEqual(
      BUILT_IN.map((name) => [name, name, name]),
    )
  })

  it.each(FILE_FORMATS.filter((format) => format !== 'xlsx'))('stand in the file: %s', async (format) => {
    const file = await make(format, BUILT_IN)
    const parts =
      format === 'package'
        ? Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))).map((bytes) => strFromU8(bytes))
        : [await file.text()]
    // Markdown sets a stroke before each underscore.
    const text = parts.join('\n').replaceAll('\\_', '_')
    for (const name of BUILT_IN) expect(text).toContain(name)
    expect(text).not.toMatch(/\[native code\]|\[object Object\]/u)
  })
})

it.each(FILE_FORMATS)(
  'holds names from right to left without the signs that set them apart: %s',
  async (format) => {
    const file = await make(format, [isolated('שלום (12)')])
    const parts =
      format === 'package' || format === 'xlsx'
        ? Object.values(unzipSync(new Uint8Array(await file.arrayBuffer()))).map((bytes) => strFromU8(bytes))
        : [await file.text()]
    expect(parts.join('\n')).toContain('שלום (12)')
    expect(parts.join('\n')).not.toMatch(/[\u2066-\u2069]/u)
  },
)

/** Signs that spreadsheets drop or do not show, before a text that they would run. */
const HIDDEN = [
  '\u0000',
  '\u0001',
  '\u000b',
  '\u000c',
  '\u0085',
  '\u00ad',
  '\u200b',
  '\u202e',
  '\u2060',
  '\ufeff',
]
const FORMULAS = HIDDEN.flatMap((sign) => [`${sign}=1+1`, `${sign}${sign}@SUM(A1)`, ` ${sign}+1`])
/** A cell that begins like a formula, also after characters that nobody sees. */
const RUNS = /(?:^|[\t\n",>])[\s\p{Cc}\p{Cf}]*(?:=1\+1|@SUM|\+1\b)/mu

describe('a formula behind signs that nobody sees', () => {
  it('is guarded where it goes to a spreadsheet', async () => {
    expect(RUNS.test('a,\u0000=1+1')).toBe(true)
    expect(await (await make('csvExcel', FORMULAS)).text()).not.toMatch(RUNS)
    const { text, html } = runNow(clipboardTable(viewOf(FORMULAS), 'full'))
    expect(text.join('')).not.toMatch(RUNS)
    expect((html ?? []).join('')).not.toMatch(/>[\s\p{Cc}\p{Cf}]*(?:=1\+1|@SUM)/u)
    const rows = FORMULAS.map((cell) => ({ cells: [cell], quantity: null, observationId: null }))
    const table = { columns: [{ key: 'a', label: '\u0000=1+1', numeric: false }], rows }
    expect(chartCsv({ table }, { of: () => undefined, language: 'zh' })).not.toMatch(RUNS)
  })

  it('is guarded in copied cells, which stay as many as they were', () => {
    const cells = [...FORMULAS, '+5\t名', '-2\n%', '+78.94%']
    const { text, html } = clipboardCells(cells.map((cell) => [cell, 'b']))
    expect(text).not.toMatch(RUNS)
    expect(html).not.toMatch(/>[\s\p{Cc}\p{Cf}]*(?:=1\+1|@SUM)/u)
    expect(text.split('\r\n').map((line) => line.split('\t').length)).toEqual(cells.map(() => 2))
    // A number with its sign is not a formula.
    expect(text.split('\r\n').at(-1)).toBe('+78.94%\tb')
  })

  it('is a text in a workbook, and stays one when its cell is edited', async () => {
    const file = await make('xlsx', ['\u0000=1+1', '=1+1'])
    const files = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(sheet).not.toContain('<f')
    expect(sheet).toContain('<c r="A2" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>')
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('quotePrefix="1"')
  })

  it('is shown without them in Markdown', async () => {
    expect(await (await make('markdown', ['\u0000a\u202eb'])).text()).toContain('| ab |')
  })
})
