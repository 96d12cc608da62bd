import type { StatementLine } from '../dataset/table/view-statement.ts'
import type { WorkSheet } from './workbook.ts'
import type { SheetCell } from './workbook-cells.ts'
import { rowXml, widthOf } from './workbook-cells.ts'

/** Widest and narrowest column, in characters. */
export const WIDEST = 60
const NARROWEST = 12
/** Of the labels of a statement. */
const LABELS = 20
/** Of one line of text, in points. */
const LINE_HEIGHT = 15
/** The highest that Excel lets a row be, in points. */
const HIGHEST = 409

/** The row of the headings of a sheet. */
export const headerRow = (headers: readonly string[]): string =>
  rowXml(
    1,
    headers.map((value) => ({ value, look: 'heading' })),
  )

/** A sheet of texts under headings, each row as high as its longest text needs: not every program finds that out by itself. */
export function textSheet(name: string, rows: readonly Readonly<Record<string, string>>[]): WorkSheet {
  const headers = Object.keys(rows[0] ?? {})
  const texts = rows.map((row) => headers.map((header) => row[header] ?? ''))
  const widths = headers.map((header, column) =>
    Math.min(
      WIDEST,
      texts.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '') + 2), widthOf(header) + 4),
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

/** A sheet that says what the workbook is, a line for each thing. */
export function statementSheet(name: string, lines: readonly StatementLine[]): WorkSheet {
  const widths = [LABELS, WIDEST]
  const rows = lines.map(({ label, text }, at) =>
    rowXml(at + 1, [{ value: label, look: 'label' }, textCell(text)], heightOf([label, text], widths)),
  )
  return { name, rows, widths, frozen: { rows: 0, columns: 0 } }
}

const textCell = (value: string): SheetCell => ({ value, look: 'text' })

/** The height of a row in points, for texts in columns of such widths. */
export function heightOf(texts: readonly string[], widths: readonly number[]): number {
  // A line breaks between words, so that it is seldom quite full.
  const lines = texts.map((text, column) => Math.ceil((widthOf(text) * 1.1) / (widths[column] ?? WIDEST)))
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT)
}
