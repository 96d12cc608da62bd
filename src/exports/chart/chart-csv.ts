import type { ChartModel, TableRow } from '../../charts/chart-model.ts'
import { remarksInLine } from '../../dataset/review/review-wording.ts'
import type { Review } from '../../dataset/review/standing.ts'
import type { Language } from '../../domain/text.ts'
import { writeCsv } from '../csv.ts'
import type { FlatCell } from '../view/flat.ts'

/** The numbers of a row that its words stand for, in columns named as in the flat table. */
const QUANTITY_COLUMNS = [
  { name: 'value', cell: ({ quantity }) => quantity?.value ?? null },
  { name: 'lower', cell: ({ quantity }) => quantity?.lower ?? null },
  { name: 'upper', cell: ({ quantity }) => quantity?.upper ?? null },
  { name: 'bound', cell: ({ quantity }) => quantity?.bound ?? null },
  { name: 'observation_id', cell: ({ observationId }) => observationId },
] as const satisfies readonly { readonly name: string; readonly cell: (row: TableRow) => FlatCell }[]

/** The reviews of the values of a chart, and the language for their words. */
export interface ChartReviews {
  readonly of: (observationId: string) => Review | undefined
  readonly language: Language
}

/** Columns for state, marks and notes, named as in the flat table. */
const reviewColumns = ({ of, language }: ChartReviews) => {
  const review = ({ observationId }: TableRow) => (observationId === null ? undefined : of(observationId))
  return [
    { name: 'review', cell: (row: TableRow): FlatCell => review(row)?.state ?? null },
    {
      name: 'marks',
      cell: (row: TableRow): FlatCell => remarksInLine(review(row), 'marks', language) || null,
    },
    {
      name: 'notes',
      cell: (row: TableRow): FlatCell => remarksInLine(review(row), 'notes', language) || null,
    },
  ]
}

/**
 * The table of a chart as CSV for a spreadsheet: its columns and words as on the screen, then value, ends and bound of each
 * quantity as numbers and the observation they come from. Open ends are empty. A table of counts only has its own columns. Columns for
 * marks and notes follow if any value has a review.
 */
export function chartCsv({ table }: Pick<ChartModel, 'table'>, reviews: ChartReviews): string {
  const quantities = table.rows.some(({ quantity }) => quantity !== null) ? QUANTITY_COLUMNS : []
  const isReviewed = table.rows.some((row) => row.observationId !== null && reviews.of(row.observationId))
  const extra = [...quantities, ...(isReviewed ? reviewColumns(reviews) : [])]
  return writeCsv(
    [...table.columns.map(({ label }) => label), ...extra.map(({ name }) => name)],
    table.rows.map((row) => [...row.cells, ...extra.map(({ cell }) => cell(row))]),
    'spreadsheet',
  )
}
