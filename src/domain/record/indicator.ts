import * as v from 'valibot'
import { IndicatorId, ThemeId, UnitId } from '../ids.ts'
import { BASES } from '../number/base.ts'
import { BilingualSchema } from '../text-schema.ts'

/** What kind of quantity an indicator is; it decides which charts and which arithmetic make sense. */
export const INDICATOR_KINDS = ['level', 'rate', 'change', 'flow', 'duration'] as const
export type IndicatorKind = (typeof INDICATOR_KINDS)[number]

/** Which way is better for those whom the union serves. */
export const DIRECTIONS = ['up', 'down', 'neither'] as const
export type Direction = (typeof DIRECTIONS)[number]

export const ThemeSchema = v.strictObject({ id: ThemeId, name: BilingualSchema })
export type Theme = v.InferOutput<typeof ThemeSchema>

/** A category of a breakdown: level = area | plant | work-area. */
const CategorySchema = v.strictObject({ id: v.pipe(v.string(), v.nonEmpty()), name: BilingualSchema })

/** The dimension that splits one indicator, with its categories in their natural order. */
const BreakdownSchema = v.strictObject({
  dimension: v.pipe(v.string(), v.nonEmpty()),
  name: BilingualSchema,
  categories: v.pipe(v.array(CategorySchema), v.nonEmpty()),
})

export const IndicatorSchema = v.strictObject({
  id: IndicatorId,
  name: BilingualSchema,
  definition: BilingualSchema,
  unit: UnitId,
  theme: ThemeId,
  kind: v.picklist(INDICATOR_KINDS),
  better: v.picklist(DIRECTIONS),
  /** Whether values of several localities, periods or categories may be added up. */
  additive: v.boolean(),
  /** What a rate is a share of; only rates have one. */
  base: v.optional(v.picklist(BASES)),
  breakdown: v.optional(BreakdownSchema),
  /** What keeps the indicator from being compared freely, where there is such a thing. */
  comparability: v.optional(BilingualSchema),
})
export type Indicator = v.InferOutput<typeof IndicatorSchema>
