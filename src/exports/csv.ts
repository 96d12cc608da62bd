import type { Steps } from '../dataset/table/steps.ts'
import { SLICE } from '../dataset/table/steps.ts'
import type { Cell } from './flat-columns.ts'

/**
 * A way of writing CSV.
 * - `lossless` for programs: every text as it is, lines ended by LF as command lines expect them.
 * - `excel`: a byte order mark, without which Excel takes Chinese for something else, CRLF, and texts guarded against being run as formulas.
 */
export type CsvDialect = 'lossless' | 'excel'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = { lossless: '\n', excel: '\r\n' } as const satisfies Record<CsvDialect, string>

/** What makes a spreadsheet take a text for a formula, also behind spaces and in full width. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** A number with its sign, which no spreadsheet can take for more than it is: +78.94%, -40. */
const SIGNED_NUMBER = /^[+-]?[\d.,]+%?$/u

/** A text that no spreadsheet runs: an apostrophe stands before what would be a formula. Numbers are never guarded: −123 is one. */
export const guarded = (text: string): string =>
  FORMULA_START.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text

/** A cell as CSV writes it, after RFC 4180: quoted where it holds a comma, a quote, a line end or outer spaces. */
export function csvCell(cell: Cell, dialect: CsvDialect): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = dialect === 'excel' ? guarded(cell) : cell
  // An empty text is quoted, since an empty cell says that there is none.
  return text === '' || /[",\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const csvLine = (cells: readonly Cell[], dialect: CsvDialect): string =>
  cells.map((cell) => csvCell(cell, dialect)).join(',') + LINE_END[dialect]

/** Writes a table in parts, so that a long one can be stopped and its page stays responsive. */
export function* csvParts(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  dialect: CsvDialect,
): Steps<readonly string[]> {
  const parts: string[] = [(dialect === 'excel' ? BYTE_ORDER_MARK : '') + csvLine(header, dialect)]
  let lines: string[] = []
  for (const row of rows) {
    lines.push(csvLine(row, dialect))
    if (lines.length < SLICE / 8) continue
    parts.push(lines.join(''))
    lines = []
    yield
  }
  parts.push(lines.join(''))
  return parts
}
