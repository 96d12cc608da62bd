import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { anyView, index } from '../../dataset/table/testing.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { currentView } from '../../dataset/table/view/current-view.ts'
import { DEFAULT_VIEW } from '../../dataset/table/view/view-state.ts'
import { runNow } from '../../lib/steps.ts'
import { clipboardTable, hasHtml } from './clipboard.ts'
import { FLAT_COLUMNS } from './flat.ts'
import { readerColumns, sheetColumns } from './reader-columns.ts'
import { contextOf, sourcesOf } from './view-context.ts'
import type { FileFormat } from './view-file.ts'
import { FILE_FORMATS, makeFile } from './view-file.ts'

const edition = { date: '2026-02-01', version: '1.2.3' }
const never = new AbortController().signal

const make = (format: FileFormat, view: CurrentView, signal = never) =>
  makeFile(format, { view, edition, notation: 'full' }, { signal, onProgress: () => undefined })
const text = async (format: FileFormat, view: CurrentView) => (await make(format, view)).text()
const unzipped = async (format: FileFormat, view: CurrentView) =>
  unzipSync(new Uint8Array(await (await make(format, view)).arrayBuffer()))
const fileIn = (files: Record<string, Uint8Array>, name: string) => strFromU8(files[name] ?? new Uint8Array())

/** The cells of a CSV, read by rules of its own rather than by those of the writer. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let i = 0; i < csv.length; i += 1) {
    const sign = csv[i] ?? ''
    if (quoted) {
      if (sign === '"' && csv[i + 1] === '"') {
        cell += '"'
        i += 1
      } else if (sign === '"') quoted = false
      else cell += sign
    } else if (sign === '"') quoted = true
    else if (sign === ',' || sign === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      if (sign === '\n') rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  return rows.slice(0, -1)
}

const show = (change: Partial<typeof DEFAULT_VIEW>, language: 'zh' | 'en' = 'en') =>
  currentView(index, { ...DEFAULT_VIEW, ...change }, language)

describe('every file of a view', () => {
  it('names each of its columns once', () => {
    fc.assert(
      fc.property(anyView, (state) => {
        const view = currentView(index, state, 'en')
        const headers = sheetColumns(view, 'full').map(({ header }) => header)
        expect(new Set(headers).size).toBe(headers.length)
      }),
    )
  })

  it('names the column by which rows are grouped, where only the heads of the groups do on the screen', () => {
    const view = show({ grouping: ['theme'], columns: ['indicator', 'value'] })
    expect(readerColumns(view, 'full')[0]?.header).toBe('Theme')
  })

  it('says what is derived, even where its column is hidden', async () => {
    // 3470 of 20,000-odd is derived; no report prints it.
    const view = show({ search: '17.35%', columns: ['indicator', 'value'] })
    expect(await text('markdown', view)).toContain('| at most 17.35% | derived |')
    for (const format of ['csv', 'csvExcel'] as const) {
      const [header = [], row = []] = readCsv((await text(format, view)).replace('\uFEFF', ''))
      expect(row[header.findIndex((name) => name.toLowerCase() === 'status')]).toBe('derived')
    }
  })
})

describe('a file without loss', () => {
  it('has the same columns and cells from a screen of any language and whatever it shows', async () => {
    const filters = [{ type: 'set', column: 'locality', keys: ['gaotai'] }] as const
    const zh = await text('csv', show({ filters, columns: ['value'] }, 'zh'))
    expect(await text('csv', show({ filters, columns: ['value'] }, 'en'))).toBe(zh)
    const other = readCsv(await text('csv', show({ filters, columns: ['theme', 'locality'] })))
    const withoutView = (rows: readonly string[][]) => rows.map((cells) => cells.slice(0, -1))
    expect(withoutView(readCsv(zh))).toEqual(withoutView(other))
    expect(other[0]).toEqual([
      ...FLAT_COLUMNS.map(({ name }) => name),
      'dataset_version',
      'exported_on',
      'view',
    ])
    expect(other[1]?.at(-1)).toBe('rows=3/75&f.locality=gaotai&columns=theme,locality')
  })
})

describe('a file for Excel', () => {
  it('names in each row the sources by the ids of their sheet', async () => {
    const view = show({ columns: ['indicator', 'value'] })
    const [header = [], ...rows] = readCsv((await text('csvExcel', view)).replace('\uFEFF', ''))
    const cell = (row: readonly string[], name: string) => row[header.indexOf(name)] ?? ''
    const families = rows.find((row) => cell(row, 'Id') === 'liyang-volunteer-families-2026')
    expect(cell(families ?? [], 'Report or file')).not.toBe('')
    const known = new Set(sourcesOf(runNow(contextOf(view))).map(({ Id }) => Id))
    for (const row of rows) {
      const ids = cell(row, 'Source id').split(' ')
      expect(ids.filter((id) => !known.has(id))).toEqual([])
    }
  })
})

describe('a file', () => {
  const families = show({ search: 'families' })

  it('gives an inexact value its bound and its ends, in columns of their own', async () => {
    const [header = [], ...rows] = readCsv((await text('csvExcel', families)).replace('\uFEFF', ''))
    const row = rows.find(
      (cells) => cells[1]?.startsWith('Volunteer families') && cells.includes('nearly 400 families'),
    )
    const cell = (name: string) => row?.[header.indexOf(name)]
    expect([
      cell('Value'),
      cell('Number (limits beside it)'),
      cell('Lower'),
      cell('Upper'),
      cell('Exactness'),
    ]).toEqual(['nearly 400 families', '400', '', '400', 'nearly'])
  })

  it('says what it is: filters, order, rows, day and version', async () => {
    const view = show({
      filters: [{ type: 'set', column: 'locality', keys: ['gaotai'] }],
      sort: [{ column: 'value', direction: 'desc' }],
    })
    const markdown = await text('markdown', view)
    expect(markdown).toContain('- Rows: 3 of 75 rows\n')
    expect(markdown).toContain('- Filters: Locality: Gaotai County\n')
    expect(markdown).toContain('- Sorted by: Value (descending)\n')
    expect(markdown).toContain('- Exported on: 2026-02-01\n- Dataset version: 1.2.3\n')
  })

  it('for Excel holds numbers as numbers, days as days, and buttons to filter', async () => {
    const files = await unzipped('xlsx', families)
    const sheet = fileIn(files, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain('<v>400</v>')
    // 2026-01-01 is day 46023 of Excel's calendar.
    expect(sheet).toContain('<v>46023</v>')
    expect(sheet).toMatch(/<\/sheetData><autoFilter ref="A1:[A-Z]+\d+"\/>/u)
    expect(sheet).toContain('state="frozen"')
    expect(fileIn(files, 'xl/styles.xml')).toContain('formatCode="#,##0.0#####"')
    expect(fileIn(files, 'xl/workbook.xml')).toMatch(
      /name="_xlnm\._FilterDatabase" localSheetId="0" hidden="1">'Data'!\$A\$1:\$[A-Z]+\$\d+</u,
    )
    expect(fileIn(files, 'xl/workbook.xml')).toMatch(/Data.*Sources.*Definitions.*About/su)
  })

  const plant = [{ type: 'set', column: 'breakdown', keys: ['level=plant'] }] as const

  it('for Excel names the categories where no column does', async () => {
    const rows = await text('csvExcel', show({ filters: plant, columns: ['indicator', 'value'] }, 'zh'))
    expect(rows).toContain('· ')
  })

  it('for programs names them too', async () => {
    const view = show({ filters: plant, columns: ['indicator', 'value'] })
    const [header, row] = readCsv(await text('csv', view))
    expect(row?.[header?.indexOf('breakdown') ?? -1]).toBe('level=plant')
  })

  it('for Excel leaves no row out in silence where there are more than a sheet holds', () =>
    expect(make('xlsx', { ...show({}), rows: new Uint32Array(1_048_576) })).rejects.toThrow(
      'A sheet of Excel holds 1,048,575 rows at most',
    ))

  for (const format of FILE_FORMATS) {
    it(`that is stopped is not made: ${format}`, async () => {
      const many = { ...show({}), rows: new Uint32Array(200_000) }
      const controller = new AbortController()
      const told: number[] = []
      const making = makeFile(
        format,
        { view: many, edition, notation: 'full' },
        {
          signal: controller.signal,
          onProgress: (done) => {
            told.push(done)
            controller.abort()
          },
        },
      )
      await expect(making).rejects.toThrow(/abort/iu)
      expect(told[0]).toBeLessThan(0.1)
    })
  }
})

describe('the data package', () => {
  it('describes every column of every file in it', async () => {
    const files = await unzipped('package', show({ locality: 'changqing' }))
    const descriptor: { resources: { path: string; schema: { fields: { name: string }[] } }[] } = JSON.parse(
      fileIn(files, 'datapackage.json'),
    )
    expect(descriptor.resources.map(({ path }) => path)).toEqual([
      'observations.csv',
      'reports.csv',
      'indicators.csv',
    ])
    for (const { path, schema } of descriptor.resources) {
      expect(readCsv(fileIn(files, path))[0]).toEqual(schema.fields.map(({ name }) => name))
    }
  })
})

function copied(view: CurrentView) {
  const { text: tsv, html } = runNow(clipboardTable(view, 'full'))
  return { tsv: tsv.join(''), html: (html ?? []).join('') }
}

describe('the clipboard', () => {
  it('keeps numbers numbers and texts texts', () => {
    const { tsv, html } = copied(show({ search: '1163000' }))
    expect(tsv).toContain('\t1163000\t')
    expect(html).toContain('<td>1163000</td>')
    expect(html).not.toContain('<script')
  })

  it('guards what would run as a formula, and sets no apostrophe before a number with its sign in a document', () => {
    // The subsidy rose by 78.94%.
    const { tsv, html } = copied(show({ search: '78.94' }))
    expect(tsv).toContain("\t'+78.94%\t")
    expect(html).toContain('>+78.94%<')
  })

  it('covers one row for the headings and one for each value, so that pasting overwrites nothing below', () => {
    const { tsv, html } = copied(show({ search: '1163000' }))
    expect(tsv.split('\r\n')).toHaveLength(2)
    expect(html.match(/<tr>/gu)).toHaveLength(2)
    expect(html.endsWith('</tbody></table>')).toBe(true)
  })

  it('carries a table too large for a document for spreadsheets alone', () => {
    const view = show({})
    expect(hasHtml(view)).toBe(true)
    const rows = new Uint32Array(10_000)
    expect(runNow(clipboardTable({ ...view, rows }, 'full')).html).toBeNull()
    expect(hasHtml({ ...view, rows })).toBe(false)
  })
})
