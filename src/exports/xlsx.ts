import type { Feature, Sheet, SheetData } from 'write-excel-file/universal'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Steps } from '../dataset/table/steps.ts'
import type { Edition } from '../dataset/table/view-statement.ts'
import { statementOf } from '../dataset/table/view-statement.ts'
import type { Language } from '../domain/text.ts'
import type { FlatCell } from './flat.ts'
import type { FileColumn } from './view-columns.ts'
import { cellsOf, readerColumns } from './view-columns.ts'
import type { Definition, SourceRow } from './view-context.ts'
import { definitionsOf, sourcesOf } from './view-context.ts'

/** Rows between two pauses. */
const AT_ONCE = 256
/** Widest column, in characters. */
const WIDEST = 60
const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#f1ede6',
  bottomBorderStyle: 'thin',
  wrap: true,
} as const
const SHEETS = {
  data: { zh: '数据', en: 'Data' },
  sources: { zh: '来源', en: 'Sources' },
  definitions: { zh: '定义', en: 'Definitions' },
  about: { zh: '说明', en: 'About' },
} as const

/** The sheets of a workbook, ready to be written. */
export type Workbook = readonly Sheet<Blob>[]

type SheetCell = SheetData[number][number]

const headerRow = (headers: readonly string[]): SheetCell[] =>
  headers.map((value) => ({ value, type: String, ...HEADER }))

/** A cell as Excel keeps it: a text is never run, a number is one, a day is a date. */
function sheetCell(cell: FlatCell, type: FileColumn['type']): SheetCell {
  if (cell === null) return null
  if (typeof cell === 'number') {
    return { value: cell, type: Number, format: Number.isInteger(cell) ? '#,##0' : 'General' }
  }
  if (type === 'date') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  return { value: cell, type: String }
}

/** Characters that a text takes up: Chinese ones are two wide. */
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

/**
 * The view as a workbook: the data with its first row and column kept in sight, the reports from which it comes, the definitions of its
 * indicators, and what the view is.
 */
export function* workbookOf(view: CurrentView, edition: Edition): Steps<Workbook> {
  const { language } = view
  const columns = readerColumns(view)
  const widths = columns.map(({ header }) => widthOf(header) + 4)
  const data: SheetData = [headerRow(columns.map(({ header }) => header))]
  for (const cells of cellsOf(view, columns)) {
    data.push(
      cells.map((cell, place) => {
        widths[place] = Math.max(widths[place] ?? 0, cell === null ? 0 : widthOf(String(cell)) + 2)
        return sheetCell(cell, columns[place]?.type ?? 'text')
      }),
    )
    if (data.length % AT_ONCE === 0) yield
  }
  return [
    {
      sheet: SHEETS.data[language],
      data,
      columns: widths.map((width) => ({ width: Math.min(WIDEST, width) })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    textSheet('sources', sourcesOf(view), language),
    textSheet('definitions', definitionsOf(view), language),
    {
      sheet: SHEETS.about[language],
      data: statementOf(view, edition).map(({ label, text }) => [
        { value: label, type: String, fontWeight: 'bold' },
        { value: text, type: String, wrap: true },
      ]),
      columns: [{ width: 20 }, { width: WIDEST }],
    },
  ]
}

function textSheet(
  name: 'sources' | 'definitions',
  rows: readonly (SourceRow | Definition)[],
  language: Language,
): Sheet<Blob> {
  const headers = Object.keys(rows[0] ?? {})
  return {
    sheet: SHEETS[name][language],
    data: [
      headerRow(headers),
      ...rows.map((row) =>
        Object.values(row).map(
          (value): SheetCell =>
            value === null || value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' },
        ),
      ),
    ],
    columns: headers.map((header) => ({ width: Math.min(WIDEST, Math.max(16, widthOf(header) + 4)) })),
    stickyRowsCount: 1,
  }
}

const letterOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26)

/** Filter buttons on the first sheet, which the writer does not know of: the element stands right behind the data. */
function autoFilter(first: Sheet<Blob>): Feature<Blob> {
  const range = `A1:${letterOf((first.columns?.length ?? 1) - 1)}${first.data.length}`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _, { sheetIndex }) =>
            sheetIndex === 0
              ? content.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`)
              : content,
        },
      },
    },
  }
}

/** Writes the workbook as an XLSX file. The writer is loaded when first used. */
export async function writeXlsx(workbook: Workbook): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const [first] = workbook
  return write([...workbook], { features: first === undefined ? [] : [autoFilter(first)] }).toBlob()
}
