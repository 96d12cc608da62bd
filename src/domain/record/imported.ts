import * as v from 'valibot'
import { IndicatorId, LocalityId, ObservationId, UnitId } from '../ids.ts'
import { UnitSchema } from '../number/unit.ts'
import { LocalitySchema } from '../place/locality.ts'
import { LONGEST_TEXT } from '../text.ts'
import { ShownText } from '../text-schema.ts'
import { PeriodSchema } from '../time/period-schema.ts'
import { IndicatorSchema, ThemeSchema } from './indicator.ts'
import { quantityColumns } from './ledger.ts'
import { CategoryRef, ScopeSchema } from './observation.ts'

const text = v.pipe(ShownText, v.nonEmpty(), v.maxLength(LONGEST_TEXT))

/** A value of the user's own: one cell of a file, as printed there, with its row and the heading of its column. */
export const ImportedRowSchema = v.strictObject({
  id: ObservationId,
  locality: LocalityId,
  indicator: IndicatorId,
  unit: UnitId,
  period: v.nullable(PeriodSchema),
  breakdown: v.nullable(CategoryRef),
  /** That of the value of a report which the row corrects; a file of one's own says none. */
  scope: v.optional(ScopeSchema),
  ...quantityColumns,
  /** The text that the value was read from. */
  printed: text,
  /** What the file's cell holds, '' if nothing, where a person typed `printed` in its place. */
  inFile: v.optional(v.pipe(ShownText, v.maxLength(LONGEST_TEXT))),
  /** Row of the file, counted from 1 with the header. */
  line: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The heading of the column, or its letter where there is none. */
  column: text,
})
export type ImportedRow = v.InferOutput<typeof ImportedRowSchema>

export const ImportId = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  v.maxLength(80),
  v.brand('ImportId'),
)
export type ImportId = v.InferOutput<typeof ImportId>

/** Where rows of the user come from: one file (and sheet), taken in at one moment. */
const originEntries = {
  id: ImportId,
  file: text,
  sheet: v.nullable(text),
  /** When it was imported, as an ISO timestamp. */
  imported: v.pipe(v.string(), v.isoTimestamp()),
}

/** New words of one kind in one import at most; a million rows have no more. */
const MOST_WORDS = 1_000_000

/** One import: its origin, the words that it added to those of the bundled data, and its rows. */
export const ImportSchema = v.strictObject({
  ...originEntries,
  themes: v.pipe(v.array(ThemeSchema), v.maxLength(MOST_WORDS)),
  units: v.pipe(v.array(UnitSchema), v.maxLength(MOST_WORDS)),
  localities: v.pipe(v.array(LocalitySchema), v.maxLength(MOST_WORDS)),
  indicators: v.pipe(v.array(IndicatorSchema), v.maxLength(MOST_WORDS)),
  rows: v.array(ImportedRowSchema),
})
export type Import = v.InferOutput<typeof ImportSchema>
export type ImportOrigin = Pick<Import, keyof typeof originEntries>
