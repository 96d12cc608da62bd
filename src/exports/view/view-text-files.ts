import type { Observation } from '../../dataset/observation.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Edition } from '../../dataset/table/view/view-statement.ts'
import { statementOf } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import { colon } from '../../domain/text.ts'
import { blocks } from '../../lib/blocks.ts'
import { unisolated, withoutHiddenSigns } from '../../lib/hidden-signs.ts'
import type { Steps } from '../../lib/steps.ts'
import type { CsvDialect } from '../csv.ts'
import { csvParts } from '../csv.ts'
import type { FileColumn } from './flat.ts'
import { cellsOf, FLAT_COLUMNS, flatRecord } from './flat.ts'
import {
  programExtra,
  programStatement,
  sheetColumns,
  statementColumns,
  wordColumns,
} from './reader-columns.ts'

const FLAT_FILE_COLUMNS: readonly FileColumn[] = FLAT_COLUMNS.map(({ name, cell }) => ({
  name,
  header: name,
  type: 'text',
  read: cell,
}))

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
      : [...FLAT_FILE_COLUMNS, ...programExtra(view), ...programStatement(view, edition)]
  const header = columns.map((column) => (dialect === 'spreadsheet' ? column.header : column.name))
  return yield* csvParts(header, cellsOf(view, columns), dialect)
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
  const reviewed = programExtra(view)
  const recordOf = (row: Observation) => ({
    ...flatRecord(row),
    ...Object.fromEntries(reviewed.map(({ name, read }) => [name, read(row)])),
  })
  const parts = [`{"about": ${unisolated(JSON.stringify(about, null, 2))},\n"rows": [\n`]
  const lines = blocks(parts)
  for (const [place, number] of view.rows.entries()) {
    const isFull = lines.add(
      (place === 0 ? '' : ',\n') + unisolated(JSON.stringify(recordOf(view.index.row(number)))),
    )
    if (isFull) yield
  }
  lines.end('\n]}\n')
  return parts
}

/** A text for a Markdown cell: characters that would end the cell or become markup are escaped. */
export const markdownCell = (text: string): string =>
  withoutHiddenSigns(text)
    .replace(/[\\|<>&*_~`[\]]/gu, '\\$&')
    .replace(/\s+/gu, ' ')

/** The view as a Markdown table under a statement of what it is. */
export function* viewMarkdown(
  view: CurrentView,
  edition: Edition,
  notation: Notation,
): Steps<readonly string[]> {
  const columns = wordColumns(view, notation)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`
  const parts = statementOf(view, edition).map(
    ({ label, text }) => `- ${label}${colon(view.language)}${markdownCell(text)}\n`,
  )
  parts.push('\n', line(columns.map(({ header }) => header)))
  parts.push(line(columns.map(({ name }) => (name === 'value' ? '---:' : '---'))))
  const lines = blocks(parts)
  for (const cells of cellsOf(view, columns)) {
    if (lines.add(line(cells.map((cell) => markdownCell(String(cell ?? '')))))) yield
  }
  lines.end()
  return parts
}
