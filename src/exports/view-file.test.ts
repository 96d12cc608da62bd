import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { CurrentView } from '../dataset/table/current-view.ts'
import { currentView } from '../dataset/table/current-view.ts'
import { anyView, index } from '../dataset/table/testing.ts'
import { DEFAULT_VIEW } from '../dataset/table/view-state.ts'
import { clipboardTable } from './clipboard.ts'
import { timePeriod } from './sdmx-csv.ts'
import { programColumns, readerColumns } from './view-columns.ts'
import type { FileFormat } from './view-file.ts'
import { makeFile } from './view-file.ts'

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

const shown = (view: CurrentView) => [...view.rows].map((row) => String(view.index.row(row).id))
const show = (change: Partial<typeof DEFAULT_VIEW>, language: 'zh' | 'en' = 'en') =>
  currentView(index, { ...DEFAULT_VIEW, ...change }, language)

describe('every file of a view', () => {
  it('holds the rows on the screen, in their order', async () => {
    await fc.assert(
      fc.asyncProperty(anyView, fc.constantFrom('zh' as const, 'en' as const), async (state, language) => {
        const view = currentView(index, state, language)
        const ids = shown(view)
        expect(
          readCsv(await text('csv', view))
            .slice(1)
            .map(([id]) => id),
        ).toEqual(ids)
        const json: { rows: { observation_id: string }[] } = JSON.parse(await text('json', view))
        expect(json.rows.map((row) => row.observation_id)).toEqual(ids)
        expect(
          readCsv(await text('sdmx', view))
            .slice(1)
            .map((row) => row.at(-1)),
        ).toEqual(ids)
        const observations = fileIn(await unzipped('package', view), 'observations.csv')
        expect(
          readCsv(observations)
            .slice(1)
            .map(([id]) => id),
        ).toEqual(ids)
        const reader = readCsv(await text('csvExcel', view)).slice(1)
        expect(reader).toHaveLength(ids.length)
        expect(clipboardTable(view).text.split('\r\n')).toHaveLength(ids.length + 1)
        const sheet = fileIn(await unzipped('xlsx', view), 'xl/worksheets/sheet1.xml')
        expect(sheet.match(/<row /gu)).toHaveLength(ids.length + 1)
      }),
      { numRuns: 25 },
    )
  }, 60_000)

  it('has the columns on the screen, in their order', () => {
    fc.assert(
      fc.property(anyView, (state) => {
        const view = currentView(index, state, 'en')
        const places = view.columns.map((id) => readerColumns(view).findIndex(({ name }) => name === id))
        expect(places).not.toContain(-1)
        expect(places).toEqual(places.toSorted((a, b) => a - b))
        const names = programColumns(view).map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
      }),
    )
  })
})

describe('a file', () => {
  const families = show({ search: 'families' })

  it('gives an inexact value its bound and its ends, in columns of their own', async () => {
    const [header = [], ...rows] = readCsv((await text('csvExcel', families)).replace('\uFEFF', ''))
    const row = rows.find(
      ([, indicator, value]) => indicator?.startsWith('Volunteer families') && value === 'nearly 400 groups',
    )
    const cell = (name: string) => row?.[header.indexOf(name)]
    expect([cell('Value'), cell('Number'), cell('Lower'), cell('Upper'), cell('Bound')]).toEqual([
      'nearly 400 groups',
      '400',
      '',
      '400',
      'less than',
    ])
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
    expect(fileIn(files, 'xl/workbook.xml')).toMatch(/Data.*Sources.*Definitions.*About/su)
  })

  it('for Excel names the categories where no column does', async () => {
    const rows = await text(
      'csvExcel',
      show({ search: 'support-stations-plant', columns: ['indicator', 'value'] }, 'zh'),
    )
    expect(rows).toContain('· ')
  })

  it('for programs names them too', async () => {
    const view = show({ search: 'support-stations-plant', columns: ['indicator', 'value'] })
    const [header, row] = readCsv(await text('csv', view))
    expect(row?.[header?.indexOf('breakdown') ?? -1]).toBe('level=plant')
  })

  it('that is stopped is not made', async () => {
    await expect(make('csv', show({}), AbortSignal.abort())).resolves.toBeInstanceOf(Blob)
    const many = { ...show({}), rows: new Uint32Array(200_000) }
    await expect(make('csv', many, AbortSignal.abort())).rejects.toThrow(/abort/iu)
  })
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

describe('the clipboard', () => {
  it('keeps numbers numbers and texts texts', () => {
    const { text: tsv, html } = clipboardTable(show({ search: '1163000' }))
    expect(tsv).toContain('\t1163000\t')
    expect(html).toContain('<td>1163000</td>')
    expect(html).not.toContain('<script')
  })
})

describe('a period in SDMX', () => {
  it.each([
    ['2025-01-01', '2025-12-31', '2025'],
    ['2026-01-08', '2026-01-08', '2026-01-08'],
    ['2025-05-01', '2025-12-31', '2025-05-01/P245D'],
    [null, '2026-01-31', '2026-01-31'],
  ])('from %s to %s is %s', (start, end, expected) =>
    expect(timePeriod({ start, end, basis: 'stated' })).toBe(expected),
  )
})
