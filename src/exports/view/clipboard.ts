import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import { blocks } from '../../lib/blocks.ts'
import { withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { Steps } from '../../lib/steps.ts'
import { guarded } from '../csv.ts'
import type { FileColumn, FlatCell } from './flat.ts'
import { cellsOf } from './flat.ts'
import { readerColumns } from './reader-columns.ts'

/** A table in the two forms that the clipboard carries, in parts: spreadsheets and word processors each take the one that they read best. */
export interface ClipboardTable {
  readonly text: readonly string[]
  /** Null for a table that is too large for it, see {@link hasHtml}. */
  readonly html: readonly string[] | null
}

/** A table for documents is made while the page waits, of so many cells for about a tenth of a second. */
const MOST_HTML_CELLS = 30_000

/** Whether the view is copied as a table for documents too: a larger one is copied for spreadsheets alone. */
export const hasHtml = (view: CurrentView): boolean =>
  view.rows.length * readerColumns(view, 'full').length <= MOST_HTML_CELLS

/** A tab or a line end within a cell would start a new one. */
const inOneCell = (text: string): string => text.replace(/[\t\r\n]+/gu, ' ')
const tsvCell = (cell: FlatCell): string =>
  typeof cell === 'string' ? guarded(inOneCell(cell)) : String(cell ?? '')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign)

/** Excel takes a text of digits for a number unless it is told not to. */
const TEXT_FORMAT = ` style="mso-number-format:'\\@'"`

/** A number with its sign and its unit, such as +78.94%. It runs as no formula, and a document would show the apostrophe of a guard. */
const SIGNED_NUMBER = /^[+\-＋－]¥?\d[\d,.]*[\p{L}%\s]*$/u

function htmlText(text: string): string {
  const shown = withoutHiddenSigns(text)
  return escapeHtml(SIGNED_NUMBER.test(shown) ? shown : guarded(shown))
}

const DATE_FORMAT = ` style="mso-number-format:'yyyy\\-mm\\-dd'"`

function htmlCell(cell: FlatCell, type: FileColumn['type']): string {
  if (typeof cell !== 'string') return `<td>${String(cell ?? '')}</td>`
  return `<td${type === 'date' ? DATE_FORMAT : TEXT_FORMAT}>${htmlText(cell)}</td>`
}

/** Cells alone for the clipboard, with nothing around them: what is pasted covers as many cells as were copied. */
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

/** A table as the clipboard takes it. */
interface ClipboardRows {
  readonly header: readonly string[]
  readonly types: readonly FileColumn['type'][]
  readonly rows: Iterable<readonly FlatCell[]>
  readonly withHtml: boolean
}

/**
 * Rows with their headings and nothing around them, so that what is pasted covers as many cells as it has rows and columns: a line below
 * would overwrite other cells. Only the files say what the rows are.
 */
export function* clipboardRows({ header, types, rows, withHtml }: ClipboardRows): Steps<ClipboardTable> {
  const text = [header.map(tsvCell).join('\t')]
  const head = header.map((name) => `<th>${escapeHtml(guarded(name))}</th>`).join('')
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
    rows: cellsOf(view, columns),
    withHtml: hasHtml(view),
  })
}
