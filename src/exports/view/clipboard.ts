import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import { blocks } from '../../lib/blocks.ts'
import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { Steps } from '../../lib/steps.ts'
import { escapeMarkup } from '../../lib/xml.ts'
import { guarded } from '../csv.ts'
import type { FileColumn, FlatCell } from './flat.ts'
import { cellsOf, rowsOf } from './flat.ts'
import { readerColumns } from './reader-columns.ts'

/** A table in the two formats of the clipboard, in parts: spreadsheets and word processors each use the one that they read best. */
export interface ClipboardTable {
  readonly text: readonly string[]
  /** Null if the table is too large, see {@link hasHtml}. */
  readonly html: readonly string[] | null
}

/** The most cells of a table for documents. The page waits while it is made: about a tenth of a second for this many. */
const MOST_HTML_CELLS = 30_000

/** Whether the view is also copied as a table for documents; a larger one is only copied for spreadsheets. */
export const hasHtml = (view: CurrentView): boolean =>
  view.rows.length * readerColumns(view, 'full').length <= MOST_HTML_CELLS

/** A text without tabs and line breaks, which would start a new cell or row. */
const inOneCell = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ')
const tsvCell = (cell: FlatCell): string =>
  typeof cell === 'string' ? guarded(inOneCell(cell)) : String(cell ?? '')

/** Without this format, Excel takes a text of digits for a number. */
const TEXT_FORMAT = ` style="mso-number-format:'\\@'"`

/** A number with its sign and its unit, like +78.94%. It does not run as a formula, and a document would show the apostrophe of a guard. */
const SIGNED_NUMBER = /^[+\-＋－]¥?\d[\d,.]*[\p{L}%\s]*$/u

function htmlText(text: string): string {
  const shown = withoutHiddenSigns(text)
  return escapeMarkup(SIGNED_NUMBER.test(shown) ? shown : guarded(shown))
}

const DATE_FORMAT = ` style="mso-number-format:'yyyy\\-mm\\-dd'"`

function htmlCell(cell: FlatCell, type: FileColumn['type']): string {
  if (typeof cell !== 'string') return `<td>${String(cell ?? '')}</td>`
  return `<td${type === 'date' ? DATE_FORMAT : TEXT_FORMAT}>${htmlText(cell)}</td>`
}

/** Cells for the clipboard without headings or notes: the pasted range has the same size as the copied one. */
export function clipboardCells(rows: readonly (readonly string[])[]): {
  readonly text: string
  readonly html: string
} {
  const plain = (cell: string) => (SIGNED_NUMBER.test(inOneCell(cell)) ? inOneCell(cell) : tsvCell(cell))
  const html = rows.map((cells) => `<tr>${cells.map((cell) => htmlCell(cell, 'text')).join('')}</tr>`)
  return {
    text: rows.map((cells) => cells.map(plain).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table><tbody>${html.join('')}</tbody></table>`,
  }
}

/** A table for the clipboard. */
interface ClipboardRows {
  readonly header: readonly string[]
  readonly types: readonly FileColumn['type'][]
  readonly rows: Iterable<readonly FlatCell[]>
  readonly withHtml: boolean
}

/**
 * Rows with their headings and nothing else, so that the pasted range has just their size: a note below would overwrite the cells that are
 * there. Only files say what the rows are.
 */
export function* clipboardRows({ header, types, rows, withHtml }: ClipboardRows): Steps<ClipboardTable> {
  const text = [header.map(tsvCell).join('\t')]
  const head = header.map((name) => `<th>${escapeMarkup(guarded(name))}</th>`).join('')
  const html = [`<meta charset="utf-8"><table><thead><tr>${head}</tr></thead><tbody>`]
  const lines = blocks(text)
  for (const cells of rows) {
    if (withHtml)
      html.push(`<tr>${cells.map((cell, at) => htmlCell(cell, types[at] ?? 'text')).join('')}</tr>`)
    if (lines.add(`\r\n${cells.map(tsvCell).join('\t')}`)) yield
  }
  lines.end()
  html.push('</tbody></table>')
  return { text, html: withHtml ? html : null }
}

/** The rows of the view for the clipboard. */
export function* clipboardTable(view: CurrentView, notation: Notation): Steps<ClipboardTable> {
  const columns = readerColumns(view, notation)
  return yield* clipboardRows({
    header: columns.map(({ header }) => header),
    types: columns.map(({ type }) => type),
    rows: cellsOf(rowsOf(view), columns),
    withHtml: hasHtml(view),
  })
}
