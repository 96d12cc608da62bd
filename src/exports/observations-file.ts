import type { Observation } from '../dataset/observation.ts'
import type { Steps } from '../lib/steps.ts'
import { runNow } from '../lib/steps.ts'
import type { CsvDialect } from './csv.ts'
import { csvParts } from './csv.ts'
import { cellsOf, FLAT_COLUMNS, jsonRows } from './view/flat.ts'

const HEADER = FLAT_COLUMNS.map(({ name }) => name)

/** Observations as CSV, one row each, in steps. */
export const observationsCsvParts = (
  rows: readonly Observation[],
  dialect: CsvDialect,
): Steps<readonly string[]> => csvParts(HEADER, cellsOf(rows, FLAT_COLUMNS), dialect)

/** Observations as a JSON array of flat objects, in steps; empty fields are null. */
export const observationsJsonParts = (rows: readonly Observation[]): Steps<readonly string[]> =>
  jsonRows(rows, FLAT_COLUMNS)

/** {@link observationsCsvParts} at once. */
export const observationsCsv = (rows: readonly Observation[], dialect: CsvDialect): string =>
  runNow(observationsCsvParts(rows, dialect)).join('')

/** {@link observationsJsonParts} at once. */
export const observationsJson = (rows: readonly Observation[]): string =>
  runNow(observationsJsonParts(rows)).join('')
