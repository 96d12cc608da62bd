import { strFromU8, unzipSync } from 'fflate'
import type { Sheet } from 'write-excel-file/universal'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Steps } from '../dataset/table/steps.ts'
import { runInSlices } from '../dataset/table/steps.ts'
import { statementOf } from '../dataset/table/view-statement.ts'
import type { Bilingual } from '../domain/text.ts'
import type { FileColumn } from './file-column.ts'
import { readerColumns } from './reader-columns.ts'
import type { ViewContext } from './view-context.ts'
import { contextOf, definitionsOf, sourcesOf } from './view-context.ts'
import type { FileRequest } from './view-file.ts'
import { WRITTEN } from './view-file.ts'
import type { FileWatch } from './watch.ts'
import type { CellStyles } from './xlsx-rows.ts'
import { columnLetters, columnsXml, rowsInSteps } from './xlsx-rows.ts'
import type { SheetCell } from './xlsx-text-sheet.ts'
import { headerRow, statementSheet, textSheet, WIDEST } from './xlsx-text-sheet.ts'
import type { PackedFile } from './zip.ts'
import { zipFiles } from './zip.ts'

/** Without a name for it, programs take a font of their own for headings. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 } as const
const SHEETS = {
  data: { zh: '数据', en: 'Data' },
  sources: { zh: '来源', en: 'Sources' },
  definitions: { zh: '定义', en: 'Definitions' },
  about: { zh: '说明', en: 'About' },
} as const

/** Parts of the package: the sheet of data, and what names the sheets. */
const DATA_SHEET = 'xl/worksheets/sheet1.xml'
const WORKBOOK = 'xl/workbook.xml'
/** A sheet of Excel has 2²⁰ rows, one of them for headings. */
const MOST_ROWS = 2 ** 20 - 1
const TOO_LONG = {
  zh: 'Excel的一张表最多放1,048,575行；请先筛选，或存为CSV。',
  en: 'A sheet of Excel holds 1,048,575 rows at most; filter the table first, or save it as CSV.',
} as const satisfies Bilingual

const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/sheet')
/** Sheets are printed across the page, as wide as that, since a table cut into strips cannot be read. */
const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const ACROSS = '<pageSetup orientation="landscape" fitToHeight="0"/>'

/** One cell of each look. The writer's row of them tells how it styles the rows that are put in its place. */
const SAMPLE: SheetCell[] = [
  { value: 1, type: Number, format: '#,##0' },
  { value: 0.5, type: Number, format: '#,##0.0#####' },
  { value: new Date(0), type: Date, format: 'yyyy-mm-dd' },
]

/**
 * The view as a workbook: the data with its first row and column kept in sight, the reports from which it comes, the definitions of its
 * indicators, and what the view is. The XLSX writer, which is loaded when first used, makes all of it but the rows of data: it would write
 * them in one go, which for a hundred thousand rows holds up the page for seconds.
 * @throws {DOMException} `AbortError`, where it is stopped before the end.
 * @throws {RangeError} where the view has more rows than a sheet; none is left out in silence.
 */
export async function viewXlsx(request: FileRequest, { signal, onProgress }: FileWatch): Promise<Blob> {
  const { view, notation } = request
  if (view.rows.length > MOST_ROWS) throw new RangeError(TOO_LONG[view.language])
  const columns = readerColumns(view, notation)
  const context = await runInSlices(contextOf(view), signal)
  const files = await templateOf(request, columns, context)
  const template = strFromU8(files[DATA_SHEET] ?? new Uint8Array())
  const sheet = await runInSlices(
    dataSheet(template, view, columns, (done) => onProgress(done * WRITTEN)),
    signal,
  )
  const others = Object.entries(files)
    .filter(([name]) => name !== DATA_SHEET && name !== WORKBOOK)
    .map(([name, bytes]): PackedFile => ({ name, parts: [isSheet(name) ? acrossPage(bytes) : bytes] }))
  const workbook = withNames(strFromU8(files[WORKBOOK] ?? new Uint8Array()), view, columns)
  const packed = zipFiles([...others, { name: WORKBOOK, parts: [workbook] }, sheet], (done) =>
    onProgress(WRITTEN + done * (1 - WRITTEN)),
  )
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
    textSheet(SHEETS.sources[language], sourcesOf(context)),
    textSheet(SHEETS.definitions[language], definitionsOf(context)),
    statementSheet(SHEETS.about[language], statementOf(view, edition)),
  ]
  const blob = await write(sheets, FONT).toBlob()
  return unzipSync(new Uint8Array(await blob.arrayBuffer()))
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
      head
        .replace('<sheetViews>', () => `${FIT}<sheetViews>`)
        .replace(/<cols>.*<\/cols>/su, () => columnsXml(widths.map((width) => Math.min(WIDEST, width)))),
      ...parts,
      tail.replace('</sheetData>', () => `</sheetData><autoFilter ref="${filter}"/>${ACROSS}`),
    ],
  }
}

const acrossPage = (sheet: Uint8Array): string =>
  strFromU8(sheet)
    .replace('<sheetViews>', () => `${FIT}<sheetViews>`)
    .replace('</sheetData>', () => `</sheetData>${ACROSS}`)

/** The workbook with the names by which Excel knows which rows have buttons to filter, and which row is printed on each page. */
function withNames(workbook: string, view: CurrentView, columns: readonly FileColumn[]): string {
  const sheet = `'${SHEETS.data[view.language]}'`
  const rows = `${sheet}!$A$1:$${columnLetters(columns.length - 1)}$${view.rows.length + 1}`
  return workbook.replace(
    '<definedNames/>',
    () =>
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${rows}</definedName>` +
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">${sheet}!$1:$1</definedName></definedNames>`,
  )
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
