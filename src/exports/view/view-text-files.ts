import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Edition, StatementLine } from '../../dataset/table/view/view-statement.ts'
import { statementOf } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Language } from '../../domain/text.ts'
import { colon } from '../../domain/text.ts'
import { blocks } from '../../lib/blocks.ts'
import { unisolated, withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { Steps } from '../../lib/steps.ts'
import type { CsvDialect } from '../csv.ts'
import { csvParts } from '../csv.ts'
import type { FlatCell } from './flat.ts'
import { cellsOf, FLAT_COLUMNS, jsonRows, rowsOf } from './flat.ts'
import {
  programExtra,
  programStatement,
  sheetColumns,
  statementColumns,
  wordColumns,
} from './reader-columns.ts'

/**
 * The view as CSV: `spreadsheet` with words and headings in its language, `lossless` with the columns of `observations.csv`, whichever
 * columns and language the screen has. The last columns state what the file is.
 */
export function* viewCsv(
  view: CurrentView,
  dialect: CsvDialect,
  edition: Edition,
  notation: Notation,
): Steps<readonly string[]> {
  const columns =
    dialect === 'spreadsheet'
      ? [...sheetColumns(view, notation), ...statementColumns(view, edition)]
      : [...FLAT_COLUMNS, ...programExtra(view), ...programStatement(view, edition)]
  const header = columns.map((column) => (dialect === 'spreadsheet' ? column.header : column.name))
  return yield* csvParts(header, cellsOf(rowsOf(view), columns), dialect)
}

/** The view as JSON: a statement of what it is, and its rows with every field of the flat table, so that each keeps its source. */
export function* viewJson(view: CurrentView, edition: Edition): Steps<readonly string[]> {
  const about = {
    title: 'Union Metrics',
    version: edition.version,
    exported: edition.date,
    statement: statementOf(view, edition),
    columns: view.columns,
    view: view.state,
  }
  const columns = [...FLAT_COLUMNS, ...programExtra(view)]
  const before = `{"about": ${unisolated(JSON.stringify(about, null, 2))},\n"rows": `
  return yield* jsonRows(rowsOf(view), columns, before, '}\n')
}

/** A text for a Markdown cell: characters that would end the cell or become markup are escaped. */
export const markdownCell = (text: string): string =>
  withoutHiddenSigns(text)
    .replace(/[\\|<>&*_~`[\]]/gu, '\\$&')
    .replace(/\s+/gu, ' ')

/** A table of a document under a statement of what it is. Numbers are at the right. */
export function* markdownTable(
  { statement, header, isNumber, rows }: MarkdownTable,
  language: Language,
): Steps<readonly string[]> {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const parts = statement.map(({ label, text }) => `- ${label}${colon(language)}${markdownCell(text)}\n`)
  parts.push('\n', line(header.map(markdownCell)))
  parts.push(line(header.map((_, at) => (isNumber(at) ? '---:' : '---'))))
  const lines = blocks(parts)
  for (const cells of rows) if (lines.add(line(cells.map(cellText)))) yield
  lines.end()
  return parts
}

interface MarkdownTable {
  readonly statement: readonly StatementLine[]
  readonly header: readonly string[]
  /** Whether a column has numbers. */
  readonly isNumber: (column: number) => boolean
  readonly rows: Iterable<readonly FlatCell[]>
}

/** The most decimals of a number in a document; no printed number has more. */
const DECIMALS = 12

const cellText = (cell: FlatCell): string =>
  typeof cell === 'number'
    ? cell.toLocaleString('en', { maximumFractionDigits: DECIMALS })
    : markdownCell(cell ?? '')

/** The view as a Markdown table. */
export function viewMarkdown(
  view: CurrentView,
  edition: Edition,
  notation: Notation,
): Steps<readonly string[]> {
  const columns = wordColumns(view, notation)
  const header = columns.map((column) => column.header)
  const isNumber = (at: number) => columns[at]?.name === 'value'
  const rows = cellsOf(rowsOf(view), columns)
  return markdownTable({ statement: statementOf(view, edition), header, isNumber, rows }, view.language)
}
