import { differenceInCalendarDays, differenceInCalendarMonths, isLastDayOfMonth, parseISO } from 'date-fns'
import type { Observation } from '../../dataset/observation.ts'
import { sourceTextOf } from '../../dataset/observation.ts'
import { scopeWords } from '../../dataset/observation-wording.ts'
import { typedOverWords } from '../../dataset/source-wording.ts'
import type { CurrentView } from '../../dataset/table/view/current-view.ts'
import type { Edition } from '../../dataset/table/view/view-statement.ts'
import type { Notation } from '../../domain/number/number-format.ts'
import type { Period } from '../../domain/time/period.ts'
import type { Steps } from '../../lib/steps.ts'
import { runInSlices } from '../../lib/steps.ts'
import { csvParts, textBlob } from '../csv.ts'
import type { FileWatch } from '../watch.ts'
import { byPercent, watched } from '../watch.ts'
import type { FileColumn } from './flat.ts'
import { cellsOf, field, furtherFiles, rowsOf } from './flat.ts'
import { programExtra, statementColumns } from './reader-columns.ts'
import { viewCsv, viewJson, viewMarkdown } from './view-text-files.ts'

/** "Not applicable", in every code list of SDMX. */
const NOT_APPLICABLE = '_Z'

/** Codes of the list CL_OBS_STATUS. */
const OBS_STATUS = { reported: 'A', derived: 'E', imported: 'V' } as const satisfies Record<
  Observation['status'],
  string
>

/**
 * The identification of the structure, then dimensions, the measure, and attributes. SDMX has no code for "at least" or "nearly": the bound
 * and its ends are beside the value, under our own names. The id of the observation is a dimension, since a file of the user's may have
 * the same value as a report, and no two rows may have the same key.
 */
const COLUMNS: readonly FileColumn[] = [
  field('STRUCTURE', () => 'dataflow'),
  field('STRUCTURE_ID', () => 'UNION_METRICS:OBSERVATIONS(1.0.0)'),
  field('ACTION', () => 'I'),
  field('REF_AREA', ({ locality }) => locality.code ?? NOT_APPLICABLE),
  field('LOCALITY', ({ locality }) => locality.id),
  field('INDICATOR', ({ indicator }) => indicator.id),
  field('BREAKDOWN', ({ breakdown }) =>
    breakdown === null ? '_T' : `${breakdown.dimension}=${breakdown.category}`,
  ),
  field('OBS_ID', ({ id }) => id),
  // A value without a period has no time, and there is no code for that.
  field('TIME_PERIOD', ({ period }) => (period === null ? null : timePeriod(period))),
  field('OBS_VALUE', ({ quantity }) => quantity.value),
  field('UNIT_MEASURE', ({ unit }) => unit.id),
  // The nearest codes in SDMX: transcribed values are normal, derived values are estimates, values of the user's files are unvalidated.
  field('OBS_STATUS', ({ status }) => OBS_STATUS[status]),
  field('BOUND', ({ quantity }) => quantity.bound),
  field('LOWER', ({ quantity }) => quantity.lower),
  field('UPPER', ({ quantity }) => quantity.upper),
  field('DERIVATION', (row) => (row.status === 'derived' ? row.formula : null)),
  // TIME_PERIOD cannot express an open start: here the start is empty beside its end.
  field('PERIOD_START', ({ period }) => period?.start ?? null),
  field('PERIOD_END', ({ period }) => period?.end ?? null),
  field('PERIOD_BASIS', ({ period }) => period?.basis ?? null),
  field('SCOPE', (row) => scopeWords(row, 'en').join('; ') || null),
  field('COMMENT_OBS', (row) =>
    row.status === 'imported' ? (typedOverWords(row, 'en') ?? sourceTextOf(row)) : sourceTextOf(row),
  ),
  field('REPORT', (row) => {
    const first =
      row.status === 'reported' ? row.report.id : row.status === 'imported' ? row.origin.file : null
    return [first, ...furtherFiles(row)].filter((name) => name !== null).join('; ') || null
  }),
]

/**
 * A period as SDMX writes it: a year (2025), a half (2025-S1), a quarter (2025-Q1), a month (2026-01), a day, or else its first day with
 * its length (ISO 8601, both ends counted). A period with an open start is written as its last day, since SDMX has no notation for "up to";
 * the column PERIOD_START is then empty. Source: SDMX 2.1 technical notes, 4.2.6, reporting periods that begin on 1 January.
 */
export function timePeriod({ start, end }: Period): string {
  if (start === null) return end
  if (start === end) return start
  return calendarPeriod(start, end) ?? `${start}/P${daysOf(start, end)}D`
}

/** The periods that have a notation in SDMX, by length in months; the number of a period counts within its year. */
const CALENDAR: ReadonlyMap<number, (year: string, number: number) => string> = new Map([
  [12, (year) => year],
  [6, (year, number) => `${year}-S${number}`],
  [3, (year, number) => `${year}-Q${number}`],
  [1, (year, number) => `${year}-${String(number).padStart(2, '0')}`],
])

function calendarPeriod(start: string, end: string): string | null {
  const [first, last] = [parseISO(start), parseISO(end)]
  if (first.getDate() !== 1 || !isLastDayOfMonth(last)) return null
  const months = differenceInCalendarMonths(last, first) + 1
  const sign = CALENDAR.get(months)
  if (sign === undefined || first.getMonth() % months !== 0) return null
  return sign(start.slice(0, 4), first.getMonth() / months + 1)
}

const daysOf = (start: string, end: string): number =>
  differenceInCalendarDays(parseISO(end), parseISO(start)) + 1

/** The view as SDMX-CSV 2.0: its rows in its order, with the columns of the standard and, as it allows, our own after them. */
function* viewSdmx(view: CurrentView, edition: Edition): Steps<readonly string[]> {
  const statement = [...programExtra(view), ...statementColumns(view, edition)]
  const header = [...COLUMNS.map(({ name }) => name), ...statement.map(({ name }) => name.toUpperCase())]
  return yield* csvParts(header, cellsOf(rowsOf(view), [...COLUMNS, ...statement]), 'lossless')
}

/** The file formats in which a view can be saved; those that most readers want come first. */
export const FILE_FORMATS = ['xlsx', 'csvExcel', 'csv', 'json', 'markdown', 'sdmx', 'package'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The data from which a file is made. */
export interface FileRequest {
  readonly view: CurrentView
  readonly edition: Edition
  readonly notation: Notation
}

/** The share of the work on a packed file that is done when its parts are written but not yet packed. */
export const WRITTEN = 0.5

const ENDINGS = {
  xlsx: '.xlsx',
  csvExcel: '-excel.csv',
  csv: '.csv',
  json: '.json',
  markdown: '.md',
  sdmx: '-sdmx.csv',
  package: '.zip',
} as const satisfies Record<FileFormat, string>

/** The name of the file: the product, the version of the dataset, and the day on which the file was made. */
export const fileName = (format: FileFormat, { date, version }: Edition): string =>
  `union-metrics-${version}-${date}${ENDINGS[format]}`

/**
 * Makes a file of the view. Large modules are loaded when they are first used.
 * @throws {DOMException} `AbortError` if it is stopped before the end.
 */
export async function makeFile(format: FileFormat, request: FileRequest, watch: FileWatch): Promise<Blob> {
  const { edition, notation } = request
  const { signal } = watch
  const onProgress = byPercent(watch.onProgress)
  const view = watched(request.view, onProgress)
  const text = (steps: Steps<readonly string[]>, type: string): Promise<Blob> =>
    runInSlices(textBlob(steps, `${type};charset=utf-8`), signal)
  switch (format) {
    case 'csvExcel':
      return text(viewCsv(view, 'spreadsheet', edition, notation), 'text/csv')
    case 'csv':
      return text(viewCsv(view, 'lossless', edition, notation), 'text/csv')
    case 'json':
      return text(viewJson(view, edition), 'application/json')
    case 'markdown':
      return text(viewMarkdown(view, edition, notation), 'text/markdown')
    case 'sdmx':
      return text(viewSdmx(view, edition), 'text/csv')
    case 'xlsx': {
      const { viewXlsx } = await import('./view-xlsx.ts')
      return viewXlsx(request, { signal, onProgress })
    }
    case 'package': {
      const [{ packageFiles }, { zipFiles }] = await Promise.all([
        import('./view-package.ts'),
        import('../../lib/zip.ts'),
      ])
      const read = watched(request.view, (done) => onProgress(done * WRITTEN))
      const files = await runInSlices(packageFiles(read, edition), signal)
      const packed = zipFiles(files, (done) => onProgress(WRITTEN + done * (1 - WRITTEN)))
      return runInSlices(packed, signal)
    }
  }
}
