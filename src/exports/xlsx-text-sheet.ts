import type { Sheet, SheetData } from 'write-excel-file/universal'
import type { StatementLine } from '../dataset/table/view-statement.ts'
import { widthOf } from './xlsx-rows.ts'

/** Widest and narrowest column, in characters. */
export const WIDEST = 60
const NARROWEST = 12
/** Of one line of text, in points. */
const LINE_HEIGHT = 15
/** The highest that Excel lets a row be, in points. */
const HIGHEST = 409

const HEADER = {
  fontWeight: 'bold',
  backgroundColor: '#f1ede6',
  bottomBorderStyle: 'thin',
  wrap: true,
} as const

export type SheetCell = SheetData[number][number]

/** The headings of a sheet. */
export const headerRow = (headers: readonly string[]): SheetCell[] =>
  headers.map((value) => ({ value, type: String, ...HEADER }))

/** A sheet of texts under headings, each row as high as its longest text needs: not every program finds that out by itself. */
export function textSheet(name: string, rows: readonly Readonly<Record<string, string>>[]): Sheet<Blob> {
  const headers = Object.keys(rows[0] ?? {})
  const texts = rows.map((row) => headers.map((header) => row[header] ?? ''))
  const widths = headers.map((header, column) =>
    Math.min(
      WIDEST,
      texts.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '') + 2), widthOf(header) + 4),
    ),
  )
  return {
    sheet: name,
    data: [headerRow(headers), ...texts.map((row) => textRow(row, widths))],
    columns: widths.map((width) => ({ width: Math.max(NARROWEST, width) })),
    stickyRowsCount: 1,
  }
}

/** A sheet that says what the workbook is, a line for each thing. */
export function statementSheet(name: string, lines: readonly StatementLine[]): Sheet<Blob> {
  return {
    sheet: name,
    data: lines.map(({ label, text }) => {
      const [, said = null] = textRow([label, text], [20, WIDEST])
      return [{ value: label, type: String, fontWeight: 'bold', alignVertical: 'top' }, said]
    }),
    columns: [{ width: 20 }, { width: WIDEST }],
  }
}

function textRow(texts: readonly string[], widths: readonly number[]): SheetCell[] {
  // A line breaks between words, so that it is seldom quite full.
  const lines = texts.map((text, column) => Math.ceil((widthOf(text) * 1.1) / (widths[column] ?? WIDEST)))
  const height = Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT)
  return texts.map((value) =>
    value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top', height },
  )
}
