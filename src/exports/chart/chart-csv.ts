import type { ChartModel, TableRow } from '../../charts/chart-model.ts'
import { writeCsv } from '../csv.ts'
import type { FlatCell } from '../view/flat.ts'

/** The numbers behind the words of a row, under the names of the flat table. */
const QUANTITY_COLUMNS = [
  { name: 'value', cell: ({ quantity }) => quantity?.value ?? null },
  { name: 'lower', cell: ({ quantity }) => quantity?.lower ?? null },
  { name: 'upper', cell: ({ quantity }) => quantity?.upper ?? null },
  { name: 'bound', cell: ({ quantity }) => quantity?.bound ?? null },
  { name: 'observation_id', cell: ({ observationId }) => observationId },
] as const satisfies readonly { readonly name: string; readonly cell: (row: TableRow) => FlatCell }[]

/**
 * The table of a chart as CSV for a spreadsheet: its columns and words as on the screen, then value, ends and bound of each
 * quantity as numbers and the observation they come from. Open ends are empty. A table of counts has its own columns only.
 */
export function chartCsv({ table }: Pick<ChartModel, 'table'>): string {
  const extra = table.rows.some(({ quantity }) => quantity !== null) ? QUANTITY_COLUMNS : []
  return writeCsv(
    [...table.columns.map(({ label }) => label), ...extra.map(({ name }) => name)],
    table.rows.map((row) => [...row.cells, ...extra.map(({ cell }) => cell(row))]),
    'spreadsheet',
  )
}
