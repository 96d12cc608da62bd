import { remarksInLine } from '../dataset/review/review-wording.ts'
import { unitNameEn } from '../domain/number/unit.ts'
import type { CsvDialect } from '../exports/csv.ts'
import { csvLine, writeCsv } from '../exports/csv.ts'
import type { FlatCell } from '../exports/view/flat.ts'
import type { Asking, DataSource } from './data-source.ts'
import { wholeOnly } from './data-source.ts'
import type { RowReviews } from './row-marks.ts'
import type { SourceRow, SourceView } from './view.ts'

/** The columns of the file. Those that the flat table of observations has too have its names. */
const COLUMNS: readonly { readonly name: string; readonly cell: (row: SourceRow) => FlatCell }[] = [
  { name: 'observation_id', cell: ({ id }) => id },
  { name: 'locality_id', cell: ({ locality }) => locality.key },
  { name: 'locality_zh', cell: ({ locality }) => locality.zh },
  { name: 'locality_en', cell: ({ locality }) => locality.en },
  { name: 'province_id', cell: ({ province }) => province?.key ?? null },
  { name: 'theme', cell: ({ theme }) => theme.key },
  { name: 'indicator_id', cell: ({ indicator }) => indicator.key },
  { name: 'indicator_zh', cell: ({ indicator }) => indicator.zh },
  { name: 'indicator_en', cell: ({ indicator }) => indicator.en },
  { name: 'breakdown', cell: ({ breakdown }) => breakdown?.key ?? null },
  { name: 'scope_zh', cell: ({ scope }) => scope?.zh ?? null },
  { name: 'scope_en', cell: ({ scope }) => scope?.en ?? null },
  { name: 'scope_kind', cell: ({ scope }) => scope?.kind ?? null },
  { name: 'scope_basis', cell: ({ scope }) => scope?.basis ?? null },
  { name: 'period_start', cell: ({ period }) => period?.start ?? null },
  { name: 'period_end', cell: ({ period }) => period?.end ?? null },
  { name: 'period_basis', cell: ({ period }) => period?.basis ?? null },
  { name: 'value', cell: ({ value }) => value },
  { name: 'lower', cell: ({ lower }) => lower },
  { name: 'upper', cell: ({ upper }) => upper },
  { name: 'bound', cell: ({ bound }) => bound },
  { name: 'unit_id', cell: ({ unit }) => unit.id },
  { name: 'unit_zh', cell: ({ unit }) => unit.zh },
  { name: 'unit_en', cell: ({ unit }) => unitNameEn(unit) },
  { name: 'printed', cell: ({ printed }) => printed },
  { name: 'status', cell: ({ status }) => status },
  { name: 'report_id', cell: ({ report }) => report?.key ?? null },
  { name: 'report_zh', cell: ({ report }) => report?.zh ?? null },
  { name: 'paragraph', cell: ({ paragraph }) => paragraph },
  { name: 'figure_id', cell: ({ figure }) => figure },
  { name: 'formula', cell: ({ formula }) => formula },
  { name: 'inputs', cell: ({ inputs }) => inputs.map(({ role, id }) => `${role}=${id}`).join(' ') || null },
]

/** What was said of a row, under the names that other tables for programs have for it. */
const reviewColumns = (of: RowReviews): typeof COLUMNS => [
  { name: 'review', cell: (row) => of(row)?.state ?? null },
  { name: 'marks', cell: (row) => remarksInLine(of(row), 'marks', 'en') || null },
  { name: 'notes', cell: (row) => remarksInLine(of(row), 'notes', 'en') || null },
]

/**
 * All rows of a view as the parts of a CSV, as they come.
 * @param reviewOf what was said of a row, which goes into columns after the others; null for no such columns
 * @throws {SourceError} `partial`, where a part of the source does not answer: no file holds a part that passes for the whole.
 */
export async function* sourceCsv(
  source: Pick<DataSource, 'rows'>,
  view: SourceView,
  dialect: CsvDialect,
  asking: Asking,
  reviewOf: RowReviews | null = null,
): AsyncGenerator<string> {
  const columns = [...COLUMNS, ...(reviewOf === null ? [] : reviewColumns(reviewOf))]
  yield writeCsv(
    columns.map(({ name }) => name),
    [],
    dialect,
  )
  for await (const { rows, parts } of source.rows(view, asking)) {
    wholeOnly(parts)
    yield rows
      .map((row) =>
        csvLine(
          columns.map(({ cell }) => cell(row)),
          dialect,
        ),
      )
      .join('')
  }
}
