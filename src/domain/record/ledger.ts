import * as v from 'valibot'
import { FigureId, ObservationId, ReportId } from '../ids.ts'
import { BOUNDS } from '../number/bound.ts'
import { BilingualSchema } from '../text-schema.ts'

/** What a number in a text is. Only a measure, or a duration that is a result or a term, can become an observation. */
export const FIGURE_KINDS = [
  'measure',
  'date',
  'time',
  'duration',
  'ordinal',
  'label',
  'phone',
  'cohort',
  'other',
] as const

export type FigureKind = (typeof FIGURE_KINDS)[number]

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const number = v.nullable(v.pipe(v.number(), v.finite()))

/** The columns of a quantity, as every table stores them. Their agreement is checked by the audit. */
export const quantityColumns = {
  value: number,
  lower: number,
  upper: number,
  bound: v.picklist(BOUNDS),
}

/** Why no observation was made of a figure. */
export const REASONS = [
  'date',
  'time',
  'duration',
  'ordinal',
  'label',
  'phone',
  'cohort',
  'repeat',
  'private',
  'other',
] as const
export type Reason = (typeof REASONS)[number]

const common = {
  id: FigureId,
  report: ReportId,
  /** Paragraph of the report, counted from 1. */
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** UTF-16 offsets in the text of the report's source, end exclusive. */
  start: offset,
  end: offset,
  /** The token exactly as printed: 近400组. */
  printed: v.pipe(v.string(), v.nonEmpty()),
  ...quantityColumns,
  /** Null where the figure is not a quantity at all: a date, a label, a telephone number. */
  bound: v.nullable(v.picklist(BOUNDS)),
  /** `by-hand`: whoever entered it said how exact the number is, since the words at it do not. It is never said more exactly than they do. */
  exactness: v.exactOptional(v.literal('by-hand')),
  /** The unit as printed, without the scale; '' where none. */
  unit: v.string(),
  kind: v.picklist(FIGURE_KINDS),
  note: v.optional(BilingualSchema),
}

/** A figure of a ledger: it names the observation that was made of it, or the reason why none was. */
export const LedgerFigureSchema = v.union([
  v.strictObject({ ...common, observation: ObservationId }),
  v.strictObject({ ...common, reason: v.literal('repeat'), repeats: FigureId }),
  v.strictObject({ ...common, reason: v.picklist(REASONS.filter((r) => r !== 'repeat')) }),
])
export type LedgerFigure = v.InferOutput<typeof LedgerFigureSchema>
