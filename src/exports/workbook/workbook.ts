import type { StatementLine } from '../../dataset/table/view/view-statement.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Steps } from '../../lib/steps.ts'
import { NAMESPACES, tag, textOf } from '../../lib/xml.ts'
import { zipFiles } from '../../lib/zip.ts'
import { coreRoot, officePackage } from '../office-package.ts'
import type { SheetCell } from './workbook-cells.ts'
import { columnLetters, columnsXml, rowXml, SPREADSHEET, stylesRoot, widthOf } from './workbook-cells.ts'

/** A sheet of a workbook. Its elements are written in the order of the schema: Excel offers to repair a file with another order. */
export interface WorkSheet {
  /** At most 31 characters, none of them `\ / ? * [ ] : '`. */
  readonly name: string
  /** Rows as SpreadsheetML, see workbook-cells.ts, in parts of texts or of UTF-8. */
  readonly rows: readonly (string | Uint8Array)[]
  /** The widths of its columns, in characters. */
  readonly widths: readonly number[]
  /** How many rows and columns stay visible when the sheet is scrolled, and are printed on each page. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  /** How many rows, including the headings, belong to the filter; without it, there are no filter buttons. */
  readonly filtered?: number
  /** Ranges of merged cells, like `A1:B2`. */
  readonly merged?: readonly string[]
  /** Whether only cells of the look `input` can be changed. There is no password: this only prevents mistakes. */
  readonly isProtected?: boolean
  /** Rules for the content of cells, as `<dataValidation>` elements. */
  readonly validations?: readonly string[]
  readonly isHidden?: boolean
}

export interface Workbook {
  readonly title: string
  readonly language: string
  readonly sheets: readonly WorkSheet[]
}

const DOCUMENT = 'xl/workbook.xml'
const A4 = 9
/**
 * The most characters across a printed page. A sheet is scaled to the width of the page, since a table in strips is hard to read. A wider
 * sheet would have letters of a millimetre, so it is printed in strips, with its names on each.
 */
const WIDEST_PAGE = 400
/** The size of letters in strips, in per cent. */
const STRIP_SCALE = 70
const PRODUCT = 'Union Metrics'
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook as an XLSX file. It is packed one part at a time, so that the page stays responsive. */
export function* writeWorkbook(
  { title, language, sheets }: Workbook,
  onProgress: (done: number) => void = () => {},
): Steps<Blob> {
  const file = officePackage()
  file.relate('', 'workbook', DOCUMENT)
  const ids = sheets.map((sheet, at) =>
    file.attach(DOCUMENT, 'worksheet', `xl/worksheets/sheet${at + 1}.xml`, sheetParts(sheet, at === 0)),
  )
  file.add('workbook', DOCUMENT, workbookRoot(sheets, ids))
  file.attach(DOCUMENT, 'styles', 'xl/styles.xml', stylesRoot())
  file.attach('', 'core', 'docProps/core.xml', coreRoot({ title, language, creator: PRODUCT }, new Date()))
  file.attach('', 'app', 'docProps/app.xml', appRoot())
  const packed = yield* zipFiles(file.files(), onProgress)
  return new Blob([packed], { type: XLSX_TYPE })
}

function sheetParts(
  { rows, widths, frozen, filtered, merged = [], isProtected = false, validations = [] }: WorkSheet,
  isFirst: boolean,
): (string | Uint8Array)[] {
  const filter = filtered === undefined ? '' : tag('autoFilter', { ref: `A1:${lastCell(widths, filtered)}` })
  const protection = isProtected ? tag('sheetProtection', { sheet: 1, formatColumns: 0, formatRows: 0 }) : ''
  const checks =
    validations.length === 0 ? '' : tag('dataValidations', { count: validations.length }, ...validations)
  const merges =
    merged.length === 0
      ? ''
      : tag('mergeCells', { count: merged.length }, ...merged.map((ref) => tag('mergeCell', { ref })))
  const isWide = widths.reduce((sum, width) => sum + width, 0) > WIDEST_PAGE
  const head =
    tag('sheetPr', {}, tag('pageSetUpPr', isWide ? {} : { fitToPage: 1 })) +
    tag('sheetViews', {}, viewXml(frozen, isFirst)) +
    tag('sheetFormatPr', { defaultRowHeight: 15 }) +
    columnsXml(widths)
  const across = isWide ? { scale: STRIP_SCALE, pageOrder: 'overThenDown' } : { fitToHeight: 0 }
  const page = tag('pageSetup', { paperSize: A4, ...across, orientation: 'landscape' })
  return [
    `<worksheet xmlns="${SPREADSHEET}">${head}<sheetData>`,
    ...rows,
    `</sheetData>${protection}${filter}${merges}${checks}${page}</worksheet>`,
  ]
}

const lastCell = (widths: readonly number[], row: number, sign = ''): string =>
  `${sign}${columnLetters(widths.length - 1)}${sign}${row}`

function viewXml({ rows, columns }: WorkSheet['frozen'], isFirst: boolean): string {
  const view = { tabSelected: isFirst ? 1 : undefined, workbookViewId: 0 }
  if (rows === 0 && columns === 0) return tag('sheetView', view)
  const panes = [
    ...(columns > 0 ? ['topRight'] : []),
    ...(rows > 0 ? ['bottomLeft'] : []),
    ...(rows > 0 && columns > 0 ? ['bottomRight'] : []),
  ]
  const pane = tag('pane', {
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: `${columnLetters(columns)}${rows + 1}`,
    activePane: panes.at(-1),
    state: 'frozen',
  })
  return tag('sheetView', view, pane, ...panes.map((name) => tag('selection', { pane: name })))
}

/** The sheets, and the defined names that tell Excel which rows have a filter and which rows and columns are printed on each page. */
function workbookRoot(sheets: readonly WorkSheet[], ids: readonly string[]): string {
  const names = sheets.flatMap(({ name, widths, filtered, frozen: { rows, columns } }, at) => {
    const titles = [
      ...(columns > 0 ? [`'${name}'!$A:$${columnLetters(columns - 1)}`] : []),
      ...(rows > 0 ? [`'${name}'!$1:$${rows}`] : []),
    ]
    const filter = filtered === undefined ? '' : `'${name}'!$A$1:${lastCell(widths, filtered, '$')}`
    return [
      ...(filter === ''
        ? []
        : [textOf('definedName', filter, { name: '_xlnm._FilterDatabase', localSheetId: at, hidden: 1 })]),
      ...(titles.length === 0
        ? []
        : [textOf('definedName', titles.join(','), { name: '_xlnm.Print_Titles', localSheetId: at })]),
    ]
  })
  return tag(
    'workbook',
    { xmlns: SPREADSHEET, 'xmlns:r': NAMESPACES.r },
    tag('bookViews', {}, tag('workbookView', { activeTab: 0 })),
    tag(
      'sheets',
      {},
      ...sheets.map(({ name, isHidden }, at) =>
        tag('sheet', {
          name,
          sheetId: at + 1,
          state: isHidden === true ? 'hidden' : undefined,
          'r:id': ids[at],
        }),
      ),
    ),
    ...(names.length === 0 ? [] : [tag('definedNames', {}, ...names)]),
  )
}

const appRoot = (): string =>
  tag(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    textOf('Application', PRODUCT),
  )

/** Widest and narrowest column, in characters. */
export const WIDEST = 60
const NARROWEST = 12
/** The width of the labels of a statement, in characters. */
const LABELS = 20
/** The height of one line of text, in points. */
const LINE_HEIGHT = 15
/** The greatest height of a row in Excel, in points. */
const HIGHEST = 409

/** The row of the headings of a sheet: the first unless another is given. */
export const headerRow = (headers: readonly string[], row = 1, height?: number): string =>
  rowXml(
    row,
    headers.map((value) => ({ value, look: 'heading' })),
    height,
  )

/** A sheet of texts under headings, each row as high as its longest text needs: not every program fits the height by itself. */
export function textSheet(name: string, rows: readonly Readonly<Record<string, string>>[]): WorkSheet {
  const headers = Object.keys(rows[0] ?? {})
  const texts = rows.map((row) => headers.map((header) => row[header] ?? ''))
  const widths = headers.map((header, column) =>
    Math.min(
      WIDEST,
      texts.reduce((most, row) => Math.max(most, widthOf(itemAt(row, column)) + 2), widthOf(header) + 4),
    ),
  )
  const cells = texts.map((row, at) => rowXml(at + 2, row.map(textCell), heightOf(row, widths)))
  return {
    name,
    rows: [headerRow(headers), ...cells],
    widths: widths.map((width) => Math.max(NARROWEST, width)),
    frozen: { rows: 1, columns: 0 },
  }
}

/** A sheet that says what the workbook is, one line for each statement. */
export function statementSheet(name: string, lines: readonly StatementLine[]): WorkSheet {
  const widths = [LABELS, WIDEST]
  const rows = lines.map(({ label, text }, at) =>
    rowXml(at + 1, [{ value: label, look: 'label' }, textCell(text)], heightOf([label, text], widths)),
  )
  return { name, rows, widths, frozen: { rows: 0, columns: 0 } }
}

const textCell = (value: string): SheetCell => ({ value, look: 'text' })

/** The height of a row in points, for texts in columns of these widths. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  // Lines break between words, so they are seldom completely full.
  const lines = texts.map((text, column) => Math.ceil((widthOf(text) * 1.1) / (widths[column] ?? WIDEST)))
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT)
}
