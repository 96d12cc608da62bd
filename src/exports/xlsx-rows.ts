import { strToU8 } from 'fflate'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Steps } from '../dataset/table/steps.ts'
import type { FileColumn } from './file-column.ts'
import { cellsOf } from './file-column.ts'
import { escapeXml } from './svg/element.ts'

/** Places of the looks of a number and a day in the workbook's table of styles. */
export interface CellStyles {
  readonly whole: string
  readonly decimal: string
  readonly day: string
}

/** Rows between two pauses. */
const AT_ONCE = 128
/** Excel repairs, that is, empties, a cell with more characters. */
const LONGEST = 32_767
const DAY = 86_400_000
/** Days between the first of Excel's calendar and 1970. */
const EPOCH = 25_569
/** What Excel reads as a sign that XML cannot hold: a text that looks so has to say that it is none. */
const ESCAPE_LIKE = /_(?=x[0-9a-f]{4}_)/giu
/** Excel's calendar has a 29 February 1900 that never was: days before are written as texts. */
const FIRST_DAY = '1900-03-01'

/** Column letters of a spreadsheet, from 0: A, B, …, Z, AA. */
export const columnLetters = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : columnLetters(Math.floor(column / 26) - 1) + columnLetters(column % 26)

/** Characters that a text takes up: Chinese ones are two wide. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

/** Characters of a cell as its format shows it: numbers with separators, and at most six decimals. */
function shownWidth(cell: number | string): number {
  if (typeof cell === 'string') return widthOf(cell)
  const digits = Math.floor(Math.log10(Math.max(1, Math.abs(cell)))) + 1
  return Math.ceil((digits * 4) / 3) + (Number.isInteger(cell) ? 0 : 7)
}

/** The element that gives columns their widths, in characters. */
export const columnsXml = (widths: readonly number[]): string => {
  const columns = widths.map(
    (width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  )
  return `<cols>${columns.join('')}</cols>`
}

/** The rows of a view as they stand in a sheet, below its headings, and the widths that its columns need. */
export interface SheetRows {
  /** In UTF-8: a hundred thousand rows as text would fill the memory that the page has to go through for what can be freed. */
  readonly parts: readonly Uint8Array[]
  readonly widths: readonly number[]
}

/** Writes the rows of a view as SpreadsheetML: a text is never run, a number is one, a day is a date. */
export function* rowsInSteps(
  view: CurrentView,
  columns: readonly FileColumn[],
  styles: CellStyles,
  onProgress: (done: number) => void,
): Steps<SheetRows> {
  const letters = columns.map((_, place) => columnLetters(place))
  const widths = columns.map(({ header }) => widthOf(header) + 4)
  const parts: Uint8Array[] = []
  let rows = ''
  let row = 1
  for (const cells of cellsOf(view, columns)) {
    row += 1
    let written = ''
    for (const [place, cell] of cells.entries()) {
      if (cell === null) continue
      widths[place] = Math.max(widths[place] ?? 0, shownWidth(cell) + 2)
      written += cellXml(cell, `${letters[place]}${row}`, columns[place]?.type ?? 'text', styles)
    }
    rows += `<row r="${row}">${written}</row>`
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

function cellXml(
  cell: number | string,
  place: string,
  type: FileColumn['type'],
  { whole, decimal, day }: CellStyles,
): string {
  if (typeof cell === 'number')
    return `<c r="${place}" s="${Number.isInteger(cell) ? whole : decimal}"><v>${cell}</v></c>`
  if (type === 'date' && cell >= FIRST_DAY)
    return `<c r="${place}" s="${day}"><v>${Date.parse(cell) / DAY + EPOCH}</v></c>`
  const text = cell.length > LONGEST ? `${cell.slice(0, LONGEST - 1)}…` : cell
  const safe = escapeXml(text).replace(ESCAPE_LIKE, '_x005F_').replaceAll('\r', '_x000D_')
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${safe}</t></is></c>`
}
