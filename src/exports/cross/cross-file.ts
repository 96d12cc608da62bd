import type { CrossLayout } from '../../dataset/cross-table/layout.ts'
import { crossStatement } from '../../dataset/cross-table/statement.ts'
import type { Edition, StatementLine } from '../../dataset/table/view/view-statement.ts'
import { editionStatement, inOneLine } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { ABOUT_FILE } from '../../words/exports/cross-file.ts'
import { csvParts, textBlob } from '../csv.ts'
import type { ClipboardTable } from '../view/clipboard.ts'
import { clipboardRows } from '../view/clipboard.ts'
import type { FlatCell } from '../view/flat.ts'
import { cutStatement } from '../view/reader-columns.ts'
import { markdownTable } from '../view/view-text-files.ts'
import type { FileWatch } from '../watch.ts'
import { byPercent } from '../watch.ts'
import type { CrossSheet } from './cross-sheet.ts'
import { crossSheet } from './cross-sheet.ts'

/** The file formats in which a cross-table can be saved. */
export const CROSS_FORMATS = ['xlsx', 'csv', 'markdown'] as const
export type CrossFormat = (typeof CROSS_FORMATS)[number]

const ENDINGS = { xlsx: '.xlsx', csv: '.csv', markdown: '.md' } as const satisfies Record<CrossFormat, string>

/** The data from which a file of a cross-table is made. */
export interface CrossRequest {
  readonly layout: CrossLayout
  readonly edition: Edition
  readonly notation: Notation
}

export const crossFileName = (format: CrossFormat, { date, version }: Edition): string =>
  `union-metrics-cross-table-${version}-${date}${ENDINGS[format]}`

/** What a file says about itself: what the table is, and of which edition of the data. */
export const aboutCross = ({ layout, edition }: CrossRequest): readonly StatementLine[] => [
  ...crossStatement(layout),
  ...editionStatement(edition, layout.language),
]

/**
 * Makes a file of a cross-table, with what the screen shows.
 * @throws {DOMException} `AbortError` if it is stopped before the end.
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

/** The longest text in one cell, in characters: a little less than Excel allows. */
const LONGEST_CELL = 32_000

/** One line of headings, and a last column that says what the table is: in full in the first row, in short in the others. */
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

/** A table for documents: with remarks after each line, as in the other files. */
export function* crossMarkdown(
  request: CrossRequest,
  onProgress: FileWatch['onProgress'] = () => {},
): Steps<readonly string[]> {
  const { layout, notation } = request
  const { language } = layout
  const sheet = crossSheet(layout, { language, notation })
  const { header, names } = sheet
  const isNumber = (at: number) => at >= names && at < header.length - 1
  const rows = yield* sheetRows(sheet, onProgress)
  return yield* markdownTable({ statement: aboutCross(request), header, isNumber, rows }, language)
}

/** The most cells of a table that is made while the page waits. */
const MOST_HTML_CELLS = 30_000

/** Whether the table is short enough to be copied at once, and also as a table for documents. */
export const isShortCross = ({ lines, columns }: CrossLayout): boolean =>
  lines.length * (columns.length + 2) <= MOST_HTML_CELLS

/** The cross-table for the clipboard; the remarks on single cells follow each line. */
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
