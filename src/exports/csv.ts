import type { FlatCell } from './flat.ts'

const NEEDS_QUOTES = /[",\r\n]/u
/** A text cell that a spreadsheet would take for a formula, in half and full width. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u

/** How a CSV is written: without loss for programs, or so that a spreadsheet opens it right. */
export type CsvDialect = 'lossless' | 'spreadsheet'

function csvCell(cell: FlatCell, dialect: CsvDialect): string {
  if (cell === null) return ''
  // Numbers are never guarded: −123 is a number.
  if (typeof cell === 'number') return String(cell)
  const text = dialect === 'spreadsheet' && FORMULA_START.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * Rows as CSV after RFC 4180, lines ended by CRLF. The spreadsheet dialect begins with a byte-order mark and guards texts that
 * would run as formulas with an apostrophe; the lossless one changes nothing.
 */
export function writeCsv(
  header: readonly string[],
  rows: Iterable<readonly FlatCell[]>,
  dialect: CsvDialect,
): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => csvCell(cell, dialect)).join(','))
  return `${dialect === 'spreadsheet' ? '\uFEFF' : ''}${lines.join('\r\n')}\r\n`
}
