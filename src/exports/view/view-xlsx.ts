import { strToU8 } from 'fflate'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import { statementOf } from '../../dataset/table/view/view-statement.ts'
import { LANGUAGE_TAGS } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { SHEET_NAMES, TOO_MANY_ROWS, WORKBOOK_TITLE } from '../../words/exports/view-xlsx.ts'
import type { FileWatch } from '../watch.ts'
import type { WorkSheet } from '../workbook/workbook.ts'
import { headerRow, statementSheet, textSheet, WIDEST, writeWorkbook } from '../workbook/workbook.ts'
import { cellOf, dayCell, rowXml, widthOf } from '../workbook/workbook-cells.ts'
import type { FileColumn } from './flat.ts'
import { cellsOf, rowsOf } from './flat.ts'
import { sheetColumns } from './reader-columns.ts'
import { contextOf, definitionsOf, sourcesOf } from './view-context.ts'
import type { FileRequest } from './view-file.ts'
import { WRITTEN } from './view-file.ts'

/** A sheet of Excel has 2²⁰ rows, one of them for headings. */
const MOST_ROWS = 2 ** 20 - 1

/**
 * The view as a workbook: the data, with a frozen first row and column; the reports from which it comes; the definitions of its
 * indicators; and what the view is.
 * @throws {DOMException} `AbortError` if it is stopped before the end.
 * @throws {RangeError} if the view has more rows than a sheet can have; no row is left out silently.
 */
export async function viewXlsx(request: FileRequest, { signal, onProgress }: FileWatch): Promise<Blob> {
  const { view, edition } = request
  const { language } = view
  if (view.rows.length > MOST_ROWS) throw new RangeError(TOO_MANY_ROWS[language])
  const context = await runInSlices(contextOf(view), signal)
  const data = await runInSlices(
    dataSheet(view, request, (done) => onProgress(done * WRITTEN)),
    signal,
  )
  const sheets = [
    data,
    textSheet(SHEET_NAMES.sources[language], sourcesOf(context)),
    textSheet(SHEET_NAMES.definitions[language], definitionsOf(context)),
    statementSheet(SHEET_NAMES.about[language], statementOf(view, edition)),
  ]
  const workbook = { title: WORKBOOK_TITLE[language], language: LANGUAGE_TAGS[language], sheets }
  const written = writeWorkbook(workbook, (done) => onProgress(WRITTEN + done * (1 - WRITTEN)))
  return runInSlices(written, signal)
}

/** The sheet of data: headings with filter buttons, the rows of the view, and the widths that they need. */
function* dataSheet(
  view: CurrentView,
  { notation }: FileRequest,
  onProgress: FileWatch['onProgress'],
): Steps<WorkSheet> {
  const columns = sheetColumns(view, notation)
  const { parts, widths } = yield* rowsInSteps(view, columns, onProgress)
  return {
    name: SHEET_NAMES.data[view.language],
    rows: [headerRow(columns.map(({ header }) => header)), ...parts],
    widths: widths.map((width) => Math.min(WIDEST, width)),
    frozen: { rows: 1, columns: 1 },
    filtered: view.rows.length + 1,
  }
}

/** The number of rows between two pauses. */
const AT_ONCE = 128

/** The width in characters of a cell as its format shows it: numbers with separators, and at most six decimals. */
function shownWidth(cell: number | string): number {
  if (typeof cell === 'string') return widthOf(cell)
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(cell)))) + 1
  return Math.ceil((digits * 4) / 3) + (Number.isInteger(cell) ? 0 : 7)
}

/** The rows of a view for a sheet, below its headings, and the widths that its columns need. */
interface SheetRows {
  /** The rows in UTF-8: a hundred thousand rows as strings would slow down the garbage collection of the page. */
  readonly parts: readonly Uint8Array[]
  readonly widths: readonly number[]
}

/** Writes the rows of a view as SpreadsheetML: a text never runs as a formula, numbers are numbers, and days are dates. */
export function* rowsInSteps(
  view: CurrentView,
  columns: readonly FileColumn[],
  onProgress: (done: number) => void,
): Steps<SheetRows> {
  const widths = columns.map(({ header }) => widthOf(header) + 4)
  const parts: Uint8Array[] = []
  let rows = ''
  let row = 1
  for (const cells of cellsOf(rowsOf(view), columns)) {
    row += 1
    for (const [place, cell] of cells.entries())
      if (cell !== null) widths[place] = Math.max(itemAt(widths, place), shownWidth(cell) + 2)
    rows += rowXml(
      row,
      cells.map((cell, place) =>
        typeof cell === 'string' && columns[place]?.type === 'date' ? dayCell(cell) : cellOf(cell),
      ),
    )
    if (row % AT_ONCE === 0) {
      parts.push(strToU8(rows))
      rows = ''
      onProgress(row / (view.rows.length + 1))
      yield
    }
  }
  parts.push(strToU8(rows))
  return { parts, widths }
}
