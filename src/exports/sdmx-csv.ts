import { differenceInCalendarDays, parseISO } from 'date-fns'
import type { Observation } from '../dataset/observation.ts'
import { printedOf } from '../dataset/observation.ts'
import type { CurrentView } from '../dataset/table/current-view.ts'
import type { Steps } from '../dataset/table/steps.ts'
import type { Period } from '../domain/period.ts'
import { csvParts } from './csv.ts'
import type { FlatCell } from './flat.ts'

/** "Not applicable", in every code list of SDMX. */
const NOT_APPLICABLE = '_Z'

/** Codes of the list CL_OBS_STATUS. */
const OBS_STATUS = { reported: 'A', derived: 'E', imported: 'V' } as const satisfies Record<
  Observation['status'],
  string
>

/** SDMX has no code for "at least" or "nearly": the bound and its ends stand beside the value, under names of our own. */
const COLUMNS: readonly (readonly [string, (row: Observation) => FlatCell])[] = [
  ['STRUCTURE', () => 'dataflow'],
  ['STRUCTURE_ID', () => 'UNION_METRICS:OBSERVATIONS(1.0)'],
  ['ACTION', () => 'I'],
  ['REF_AREA', ({ locality }) => locality.code ?? NOT_APPLICABLE],
  ['LOCALITY', ({ locality }) => locality.id],
  ['INDICATOR', ({ indicator }) => indicator.id],
  [
    'BREAKDOWN',
    ({ breakdown }) => (breakdown === null ? '_T' : `${breakdown.dimension}=${breakdown.category}`),
  ],
  ['TIME_PERIOD', ({ period }) => (period === null ? NOT_APPLICABLE : timePeriod(period))],
  ['OBS_VALUE', ({ quantity }) => quantity.value],
  ['UNIT_MEASURE', ({ unit }) => unit.id],
  // Transcribed values are normal ones, derived values estimates, values of the user's files unvalidated, as far as SDMX can say.
  ['OBS_STATUS', ({ status }) => OBS_STATUS[status]],
  ['BOUND', ({ quantity }) => quantity.bound],
  ['LOWER', ({ quantity }) => quantity.lower],
  ['UPPER', ({ quantity }) => quantity.upper],
  ['DERIVATION', (row) => (row.status === 'derived' ? row.formula : null)],
  ['PERIOD_BASIS', ({ period }) => period?.basis ?? null],
  ['COMMENT_OBS', printedOf],
  [
    'REPORT',
    (row) => (row.status === 'reported' ? row.report.id : row.status === 'imported' ? row.origin.file : null),
  ],
  ['OBS_ID', ({ id }) => id],
]

/**
 * A period as SDMX writes it: a year, a month, a day, or its first day with its length (ISO 8601, both ends counted). One whose start is
 * open is written as its last day; SDMX has no sign for "up to".
 */
export function timePeriod({ start, end }: Period): string {
  if (start === null) return end
  if (start === end) return start
  const year = start.slice(0, 4)
  if (start === `${year}-01-01` && end === `${year}-12-31`) return year
  const days = differenceInCalendarDays(parseISO(end), parseISO(start)) + 1
  return `${start}/P${days}D`
}

function* cellsOf({ rows, index }: CurrentView): Generator<readonly FlatCell[]> {
  for (const number of rows) {
    const row = index.row(number)
    yield COLUMNS.map(([, read]) => read(row))
  }
}

/** The view as SDMX-CSV 2.0: its rows in its order, with the columns that the standard has. */
export function* viewSdmx(view: CurrentView): Steps<readonly string[]> {
  const header = COLUMNS.map(([name]) => name)
  return yield* csvParts(header, cellsOf(view), 'lossless')
}
