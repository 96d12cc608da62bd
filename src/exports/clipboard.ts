import type { CurrentView } from '../dataset/table/current-view.ts'
import { guarded } from './csv.ts'
import type { FlatCell } from './flat.ts'
import { cellsOf, readerColumns } from './view-columns.ts'

/** A table in the two forms that the clipboard carries: spreadsheets and word processors each take the one that they read best. */
export interface ClipboardTable {
  readonly text: string
  readonly html: string
}

/** A tab or a line end within a cell would start a new one. */
const tsvCell = (cell: FlatCell): string =>
  typeof cell === 'string' ? guarded(cell.replace(/[\t\r\n]+/gu, ' ')) : String(cell ?? '')

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign)

/** Excel takes a text of digits for a number unless it is told not to. */
const TEXT_FORMAT = ` style="mso-number-format:'\\@'"`

const htmlCell = (cell: FlatCell): string =>
  typeof cell === 'string'
    ? `<td${TEXT_FORMAT}>${escapeHtml(guarded(cell))}</td>`
    : `<td>${String(cell ?? '')}</td>`

/** The rows of the view for the clipboard, with their headings. */
export function clipboardTable(view: CurrentView): ClipboardTable {
  const columns = readerColumns(view)
  const headers = columns.map(({ header }) => header)
  const rows = [...cellsOf(view, columns)]
  const text = [headers, ...rows].map((cells) => cells.map(tsvCell).join('\t')).join('\r\n')
  const head = `<tr>${headers.map((header) => `<th>${escapeHtml(header)}</th>`).join('')}</tr>`
  const body = rows.map((cells) => `<tr>${cells.map(htmlCell).join('')}</tr>`).join('')
  return {
    text,
    html: `<meta charset="utf-8"><table><thead>${head}</thead><tbody>${body}</tbody></table>`,
  }
}
