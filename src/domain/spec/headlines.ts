import * as v from 'valibot'
import { IndicatorId, LocalityId, ObservationId } from '../ids.ts'
import { CategoryRef } from '../record/observation.ts'

/** Headline numbers at most: more fill no first screen, and lead nowhere. */
export const MOST_HEADLINES = 24

/** The one choice of a workspace: what leads the overview. */
export const HEADLINES_ID = 'overview'

/** What leads: the value that was chosen, and what it is of, since the next period's value takes its place. */
const HeadlineSchema = v.strictObject({
  observation: ObservationId,
  locality: LocalityId,
  indicator: IndicatorId,
  breakdown: v.nullable(CategoryRef),
})
export type Headline = v.InferOutput<typeof HeadlineSchema>

/** The user's own headline numbers, in their order. A workspace without them shows those that ship. */
export const HeadlinesSchema = v.strictObject({
  id: v.literal(HEADLINES_ID),
  values: v.pipe(v.array(HeadlineSchema), v.nonEmpty(), v.maxLength(MOST_HEADLINES)),
})
