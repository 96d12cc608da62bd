import type { Observation } from '../dataset/observation.ts'
import type { CsvDialect } from './csv.ts'
import { writeCsv } from './csv.ts'
import type { FlatCell } from './flat.ts'
import { FLAT_COLUMNS, flatRow } from './flat.ts'

const HEADER = FLAT_COLUMNS.map(({ name }) => name)

/** Observations as CSV, one row each. */
export const observationsCsv = (rows: readonly Observation[], dialect: CsvDialect): string =>
  writeCsv(HEADER, rows.map(flatRow), dialect)

/** Observations as a JSON array of flat objects; what is empty is null. */
export function observationsJson(rows: readonly Observation[]): string {
  const objects = rows.map((row) =>
    Object.fromEntries(FLAT_COLUMNS.map(({ name, cell }): [string, FlatCell] => [name, cell(row)])),
  )
  return `[\n${objects.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`
}
