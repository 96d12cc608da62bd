import * as v from 'valibot'
import { ReportId } from '../ids.ts'
import { UnitSchema } from '../number/unit.ts'
import { BundledLocalitySchema } from '../place/locality.ts'
import { IndicatorSchema, ThemeSchema } from './indicator.ts'
import { LedgerFigureSchema } from './ledger.ts'
import { DerivationSchema, ObservationSchema } from './observation.ts'
import { ReportSchema, SourceSchema } from './report.ts'

/** Rows of one report at most; the longest pages have some hundreds of numbers. */
const MOST_ROWS = 20_000

const rowsOf = <const T extends v.GenericSchema>(row: T) => v.pipe(v.array(row), v.maxLength(MOST_ROWS))

/**
 * A report that the user entered on this computer, as the rows of `data/` that it would be there: they pass the same audit. Words
 * that the bundled data has not come with it, so that it needs no other report. Its text is none of it: that is kept apart.
 */
export const OwnReportSchema = v.strictObject({
  /** The id of the report. */
  id: ReportId,
  /** When it was entered, as an ISO moment. */
  entered: v.pipe(v.string(), v.isoTimestamp()),
  source: SourceSchema,
  report: ReportSchema,
  figures: rowsOf(LedgerFigureSchema),
  observations: rowsOf(ObservationSchema),
  derivations: rowsOf(DerivationSchema),
  themes: rowsOf(ThemeSchema),
  units: rowsOf(UnitSchema),
  indicators: rowsOf(IndicatorSchema),
  localities: rowsOf(BundledLocalitySchema),
})
export type OwnReport = v.InferOutput<typeof OwnReportSchema>
