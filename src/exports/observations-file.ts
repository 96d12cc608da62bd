import type { Observation } from '../dataset/observation.ts'
import type { CsvDialect } from './csv.ts'
import { writeCsv } from './csv.ts'
import { FLAT_COLUMNS, flatRecord, flatRow } from './flat.ts'

const HEADER = FLAT_COLUMNS.map(({ name }) => name)

/** Observations as CSV, one row each. */
export const observationsCsv = (rows: readonly Observation[], dialect: CsvDialect): string =>
  writeCsv(HEADER, rows.map(flatRow), dialect)

/** Observations as a JSON array of flat objects; what is empty is null. */
export function observationsJson(rows: readonly Observation[]): string {
  return `[\n${rows.map((row) => JSON.stringify(flatRecord(row))).join(',\n')}\n]\n`
}
