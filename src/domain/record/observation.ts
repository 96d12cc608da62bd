import * as v from 'valibot'
import { FigureId, IndicatorId, LocalityId, ObservationId, ReportId, UnitId } from '../ids.ts'
import { LONGEST_TEXT } from '../text.ts'
import { BilingualSchema } from '../text-schema.ts'
import { PeriodSchema } from '../time/period-schema.ts'
import { quantityColumns } from './ledger.ts'

/** Which category of the indicator's breakdown a value is for. */
export const CategoryRef = v.strictObject({
  dimension: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
  category: v.pipe(v.string(), v.maxLength(LONGEST_TEXT)),
})
export type CategoryRef = v.InferOutput<typeof CategoryRef>

/** A part of the whole (the Longdong area), a condition (as a rule, within three months), or the time with which a change compares (2024). */
export const SCOPE_KINDS = ['part', 'condition', 'comparison'] as const
export type ScopeKind = (typeof SCOPE_KINDS)[number]

/** Whether the report states the scope, or we inferred it. */
export const SCOPE_BASES = ['stated', 'inferred'] as const

/** The part of the locality or of the indicator that a value covers, or the condition under which it holds. */
export const ScopeSchema = v.strictObject({
  ...BilingualSchema.entries,
  kind: v.picklist(SCOPE_KINDS),
  basis: v.picklist(SCOPE_BASES),
})

/** What every row of the table has, reported or derived. */
const place = {
  id: ObservationId,
  locality: LocalityId,
  indicator: IndicatorId,
  /** Null where neither the report nor its circumstances tell. */
  period: v.nullable(PeriodSchema),
  breakdown: v.nullable(CategoryRef),
  scope: v.nullable(ScopeSchema),
}

/**
 * A value printed in a report: indicator × locality × period × breakdown → value in base units with its bound.
 * A printed decrease ("shortened by 40%") is a negative value of a change indicator.
 */
export const ObservationSchema = v.strictObject({
  ...place,
  ...quantityColumns,
  unit: UnitId,
  printed: v.pipe(v.string(), v.nonEmpty()),
  report: ReportId,
  figure: FigureId,
})
export type ObservationRecord = v.InferOutput<typeof ObservationSchema>

export const FORMULA_IDS = [
  'sum',
  'difference',
  'quotient',
  'share',
  'base-from-growth',
  'increase-from-growth',
] as const
export type FormulaId = (typeof FORMULA_IDS)[number]

/** One input of a formula. */
const InputSchema = v.strictObject({
  role: v.pipe(v.string(), v.nonEmpty()),
  observation: ObservationId,
})

/** How a value is computed from observations by a named formula. The value itself is computed, never stored. */
export const DerivationSchema = v.strictObject({
  ...place,
  formula: v.picklist(FORMULA_IDS),
  inputs: v.pipe(v.array(InputSchema), v.minLength(2)),
  note: v.optional(BilingualSchema),
})
export type DerivationRecord = v.InferOutput<typeof DerivationSchema>
