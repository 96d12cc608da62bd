import { blocks } from '../lib/blocks.ts'
import { unisolated, withoutHiddenSigns } from '../lib/hidden-signs.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import type { FlatCell } from './view/flat.ts'

const NEEDS_QUOTES = /[",\r\n]/u
/** A text that a spreadsheet would take for a formula, also after blanks, and with its first character in half, full or small width. */
const FORMULA_START = /^(?:\s*[=+\-@＝＋－＠﹦﹢﹣﹫]|[\t\r\n])/u

/** How a CSV is written: without loss for programs, or so that a spreadsheet opens it right. */
export type CsvDialect = 'lossless' | 'spreadsheet'

/** Whether a spreadsheet would take the text for a formula. */
export const looksLikeFormula = (text: string): boolean => FORMULA_START.test(text)

/**
 * A text that no spreadsheet runs: an apostrophe is put before what would be a formula. Invisible characters are removed first, since
 * spreadsheets drop NUL and others, and run what then comes first.
 */
export function guarded(text: string): string {
  const shown = withoutHiddenSigns(text)
  return looksLikeFormula(shown) ? `'${shown}` : shown
}

function csvCell(cell: FlatCell, dialect: CsvDialect): string {
  if (cell === null) return ''
  // Numbers are never guarded: −123 is a number.
  if (typeof cell === 'number') return String(cell)
  const text = dialect === 'spreadsheet' ? guarded(cell) : unisolated(cell)
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of a CSV, with its end. */
export const csvLine = (cells: readonly FlatCell[], dialect: CsvDialect): string =>
  `${cells.map((cell) => csvCell(cell, dialect)).join(',')}\r\n`

/** {@link writeCsv} in steps, so that a long table can be stopped and its page stays responsive. Gives the parts of the text. */
export function* csvParts(
  header: readonly string[],
  rows: Iterable<readonly FlatCell[]>,
  dialect: CsvDialect,
): Steps<readonly string[]> {
  const parts = [`${dialect === 'spreadsheet' ? '\uFEFF' : ''}${csvLine(header, dialect)}`]
  const lines = blocks(parts)
  for (const row of rows) if (lines.add(csvLine(row, dialect))) yield
  lines.end()
  return parts
}

/**
 * Rows as CSV after RFC 4180, lines ended by CRLF. The spreadsheet dialect begins with a byte-order mark and guards texts that
 * would run as formulas with an apostrophe; the lossless one changes nothing.
 */
export const writeCsv = (
  header: readonly string[],
  rows: Iterable<readonly FlatCell[]>,
  dialect: CsvDialect,
): string => runNow(csvParts(header, rows, dialect)).join('')

/** The file of a text that is made in steps. It is encoded in steps too: eighty megabytes at once hold up the page. */
export function* textBlob(steps: Steps<readonly string[]>, type: string): Steps<Blob> {
  const encoded: Blob[] = []
  for (const part of yield* steps) {
    encoded.push(new Blob([part]))
    yield
  }
  return new Blob(encoded, { type })
}
