import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import { crossStatement } from '../../dataset/cross-table/statement.ts'
import type { Edition, StatementLine } from '../../dataset/table/view/view-statement.ts'
import { editionStatement, inOneLine } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import { colon } from '../../domain/text.ts'
import { blocks } from '../../lib/blocks.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { ABOUT_FILE } from '../../words/exports/cross-file.ts'
import { csvParts, textBlob } from '../csv.ts'
import type { ClipboardTable } from '../view/clipboard.ts'
import { clipboardRows } from '../view/clipboard.ts'
import type { FlatCell } from '../view/flat.ts'
import { cutStatement } from '../view/reader-columns.ts'
import { markdownCell } from '../view/view-text-files.ts'
import type { FileWatch } from '../watch.ts'
import { byPercent } from '../watch.ts'
import type { CrossSheet } from './cross-sheet.ts'
import { crossSheet } from './cross-sheet.ts'

/** The files that a cross-table can be saved as. */
export const CROSS_FORMATS = ['xlsx', 'csv', 'markdown'] as const
export type CrossFormat = (typeof CROSS_FORMATS)[number]

const ENDINGS = { xlsx: '.xlsx', csv: '.csv', markdown: '.md' } as const satisfies Record<CrossFormat, string>

/** What a file of a cross-table is made from. */
export interface CrossRequest {
  readonly layout: CrossLayout
  readonly edition: Edition
  readonly notation: Notation
}

export const crossFileName = (format: CrossFormat, { date, version }: Edition): string =>
  `union-metrics-cross-table-${version}-${date}${ENDINGS[format]}`

/** What a file says of itself: what the table is, and of when and what. */
export const aboutCross = ({ layout, edition }: CrossRequest): readonly StatementLine[] => [
  ...crossStatement(layout),
  ...editionStatement(edition, layout.language),
]

/**
 * Makes a file of a cross-table: what the screen shows.
 * @throws {DOMException} `AbortError`, where it is stopped before the end.
 */
export async function crossFile(
  format: CrossFormat,
  request: CrossRequest,
  { signal, onProgress }: FileWatch,
): Promise<Blob> {
  const onPercent = byPercent(onProgress)
  const text = (steps: Steps<readonly string[]>, type: string) =>
    runInSlices(textBlob(steps, `${type};charset=utf-8`), signal)
  switch (format) {
    case 'csv':
      return text(crossCsv(request, onPercent), 'text/csv')
    case 'markdown':
      return text(crossMarkdown(request, onPercent), 'text/markdown')
    case 'xlsx': {
      const { crossXlsx } = await import('./cross-xlsx.ts')
      return crossXlsx(request, { signal, onProgress: onPercent })
    }
  }
}

/** The rows of a sheet, with pauses: a row may have thousands of cells. */
export function* sheetRows(
  sheet: CrossSheet,
  onProgress: FileWatch['onProgress'],
): Steps<readonly (readonly FlatCell[])[]> {
  const rows: (readonly FlatCell[])[] = []
  for (const row of sheet.rows()) {
    rows.push(row)
    onProgress(rows.length / Math.max(1, sheet.count))
    yield
  }
  return rows
}

/** Longest text that a cell of Excel takes, and some room. */
const LONGEST_CELL = 32_000

/** One line of headings, and a last column that says what the table is: in the first row all of it, in the others as much as is repeated. */
export function* crossCsv(
  request: CrossRequest,
  onProgress: FileWatch['onProgress'] = () => {},
): Steps<readonly string[]> {
  const { layout, notation } = request
  const { language } = layout
  const sheet = crossSheet(layout, { language, notation })
  const whole = inOneLine(aboutCross(request), language).slice(0, LONGEST_CELL)
  const rows = yield* sheetRows(sheet, onProgress)
  const withNotes = rows.map((row, at) => [...row, at === 0 ? whole : cutStatement(whole)])
  return yield* csvParts([...sheet.header, ABOUT_FILE[language]], withNotes, 'spreadsheet')
}

/** A table for documents: with the remarks at the end of each line, as in the other files, and with thousands separators in numbers. */
export function* crossMarkdown(
  request: CrossRequest,
  onProgress: FileWatch['onProgress'] = () => {},
): Steps<readonly string[]> {
  const { layout, notation } = request
  const { language } = layout
  const sheet = crossSheet(layout, { language, notation })
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const parts = aboutCross(request).map(
    ({ label, text }) => `- ${label}${colon(language)}${markdownCell(text)}\n`,
  )
  const last = sheet.header.length - 1
  parts.push('\n', line(sheet.header.map(markdownCell)))
  parts.push(line(sheet.header.map((_, at) => (at >= sheet.names && at < last ? '---:' : '---'))))
  const out = blocks(parts)
  const separated = (n: number) => n.toLocaleString('en', { maximumFractionDigits: DECIMALS })
  for (const row of yield* sheetRows(sheet, onProgress)) {
    const cells = row.map((cell) => (typeof cell === 'number' ? separated(cell) : markdownCell(cell ?? '')))
    if (out.add(line(cells))) yield
  }
  out.end()
  return parts
}

/** Decimals of a number in a document, which no printed number passes. */
const DECIMALS = 12

/** Cells of a table that is made while the page waits. */
const MOST_HTML_CELLS = 30_000

/** Whether the table is copied at once, and as a table for documents too. */
export const isShortCross = ({ lines, columns }: CrossLayout): boolean =>
  lines.length * (columns.length + 2) <= MOST_HTML_CELLS

/** The cross-table for the clipboard; remarks on single cells come at the end of each line. */
export function* crossClipboard(
  request: CrossRequest,
  onProgress: FileWatch['onProgress'],
): Steps<ClipboardTable> {
  const { layout, notation } = request
  const { language } = layout
  const sheet = crossSheet(layout, { language, notation })
  return yield* clipboardRows({
    header: sheet.header,
    types: sheet.header.map(() => 'text'),
    rows: yield* sheetRows(sheet, onProgress),
    withHtml: isShortCross(layout),
  })
}
