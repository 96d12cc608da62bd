import type { Observation } from '../dataset/observation.ts'
import { blocks } from '../lib/blocks.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import type { CsvDialect } from './csv.ts'
import { csvParts } from './csv.ts'
import type { FlatCell } from './view/flat.ts'
import { FLAT_COLUMNS, flatRecord, flatRow } from './view/flat.ts'

const HEADER = FLAT_COLUMNS.map(({ name }) => name)

function* flatRows(rows: readonly Observation[]): Generator<readonly FlatCell[]> {
  for (const row of rows) yield flatRow(row)
}

/** Observations as CSV, one row each, in steps. */
export const observationsCsvParts = (
  rows: readonly Observation[],
  dialect: CsvDialect,
): Steps<readonly string[]> => csvParts(HEADER, flatRows(rows), dialect)

/** Observations as a JSON array of flat objects, in steps; empty fields are null. */
export function* observationsJsonParts(rows: readonly Observation[]): Steps<readonly string[]> {
  const parts = ['[\n']
  const lines = blocks(parts)
  for (const [place, row] of rows.entries())
    if (lines.add((place === 0 ? '' : ',\n') + JSON.stringify(flatRecord(row)))) yield
  lines.end('\n]\n')
  return parts
}

/** {@link observationsCsvParts} at once. */
export const observationsCsv = (rows: readonly Observation[], dialect: CsvDialect): string =>
  runNow(observationsCsvParts(rows, dialect)).join('')

/** {@link observationsJsonParts} at once. */
export const observationsJson = (rows: readonly Observation[]): string =>
  runNow(observationsJsonParts(rows)).join('')
