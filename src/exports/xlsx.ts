import { strFromU8, unzipSync } from 'fflate'
import type { Sheet, SheetData } from 'write-excel-file/universal'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Steps } from '../dataset/table/steps.ts'
import { runInSlices } from '../dataset/table/steps.ts'
import { statementOf } from '../dataset/table/view-statement.ts'
import type { Language } from '../domain/text.ts'
import type { FileColumn } from './file-column.ts'
import { readerColumns } from './reader-columns.ts'
import type { Definition, SourceRow, ViewContext } from './view-context.ts'
import { contextOf, definitionsOf, sourcesOf } from './view-context.ts'
import type { FileRequest } from './view-file.ts'
import { WRITTEN } from './view-file.ts'
import type { FileWatch } from './watch.ts'
import type { CellStyles } from './xlsx-rows.ts'
import { columnLetters, columnsXml, rowsInSteps, widthOf } from './xlsx-rows.ts'
import type { PackedFile } from './zip.ts'
import { zipFiles } from './zip.ts'

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

/** What stands behind the name of the sheet of data in the package. */
const DATA_SHEET = 'xl/worksheets/sheet1.xml'

type SheetCell = SheetData[number][number]

/** One cell of each look. The writer's row of them tells how it styles the rows that are put in its place. */
const SAMPLE: SheetCell[] = [
  { value: 1, type: Number, format: '#,##0' },
  { value: 0.5, type: Number, format: 'General' },
  { value: new Date(0), type: Date, format: 'yyyy-mm-dd' },
]

const headerRow = (headers: readonly string[]): SheetCell[] =>
  headers.map((value) => ({ value, type: String, ...HEADER }))

/**
 * The view as a workbook: the data with its first row and column kept in sight, the reports from which it comes, the definitions of its
 * indicators, and what the view is. The XLSX writer, which is loaded when first used, makes all of it but the rows of data: it would write
 * them in one go, which for a hundred thousand rows holds up the page for seconds.
 * @throws {DOMException} `AbortError`, where it is stopped before the end.
 */
export async function viewXlsx(request: FileRequest, { signal, onProgress }: FileWatch): Promise<Blob> {
  const { view, notation } = request
  const columns = readerColumns(view, notation)
  const context = await runInSlices(contextOf(view), signal)
  const files = await templateOf(request, columns, context)
  const template = strFromU8(files[DATA_SHEET] ?? new Uint8Array())
  const sheet = await runInSlices(
    dataSheet(template, view, columns, (done) => onProgress(done * WRITTEN)),
    signal,
  )
  const others = Object.entries(files)
    .filter(([name]) => name !== DATA_SHEET)
    .map(([name, bytes]): PackedFile => ({ name, parts: [bytes] }))
  const packed = zipFiles([...others, sheet], (done) => onProgress(WRITTEN + done * (1 - WRITTEN)))
  return new Blob([await runInSlices(packed, signal)], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

/** The parts of the workbook as the writer makes them, with a sample in place of the rows of data. */
async function templateOf(
  { view, edition }: FileRequest,
  columns: readonly FileColumn[],
  context: ViewContext,
): Promise<Readonly<Record<string, Uint8Array>>> {
  const { default: write } = await import('write-excel-file/universal')
  const { language } = view
  const sheets: Sheet<Blob>[] = [
    {
      sheet: SHEETS.data[language],
      data: [headerRow(columns.map(({ header }) => header)), SAMPLE],
      columns: columns.map(() => ({ width: WIDEST })),
      stickyRowsCount: 1,
      stickyColumnsCount: 1,
    },
    textSheet('sources', sourcesOf(context), language),
    textSheet('definitions', definitionsOf(context), language),
    {
      sheet: SHEETS.about[language],
      data: statementOf(view, edition).map(({ label, text }) => [
        { value: label, type: String, fontWeight: 'bold' },
        { value: text, type: String, wrap: true },
      ]),
      columns: [{ width: 20 }, { width: WIDEST }],
    },
  ]
  const blob = await write(sheets).toBlob()
  return unzipSync(new Uint8Array(await blob.arrayBuffer()))
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

/** The sheet of data: the template with the rows of the view, the widths that they need, and buttons to filter, which the writer does not know of. */
function* dataSheet(
  template: string,
  view: CurrentView,
  columns: readonly FileColumn[],
  onProgress: FileWatch['onProgress'],
): Steps<PackedFile> {
  const [head, sample, tail] = cutAtSample(template)
  const { parts, widths } = yield* rowsInSteps(view, columns, stylesOf(sample), onProgress)
  const filter = `A1:${columnLetters(columns.length - 1)}${view.rows.length + 1}`
  return {
    name: DATA_SHEET,
    parts: [
      head.replace(/<cols>.*<\/cols>/su, () => columnsXml(widths.map((width) => Math.min(WIDEST, width)))),
      ...parts,
      tail.replace('</sheetData>', () => `</sheetData><autoFilter ref="${filter}"/>`),
    ],
  }
}

/** What stands before the sample row, the row, and what stands behind it. */
function cutAtSample(template: string): readonly [string, string, string] {
  const start = template.indexOf('<row r="2"')
  const end = template.indexOf('</sheetData>')
  if (start === -1 || end < start) throw new RangeError('The XLSX writer wrote no second row.')
  return [template.slice(0, start), template.slice(start, end), template.slice(end)]
}

/** The styles of the sample's cells. */
function stylesOf(sample: string): CellStyles {
  const [whole, decimal, day] = [...sample.matchAll(/<c r="[A-Z]+2" s="(\d+)"/gu)].map(([, style]) => style)
  if (whole === undefined || decimal === undefined || day === undefined)
    throw new RangeError('The XLSX writer styled no numbers and days.')
  return { whole, decimal, day }
}
