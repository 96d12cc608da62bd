import * as v from 'valibot'
import { BilingualSchema } from '../text-schema.ts'
import { isDay, PERIOD_BASES } from './period.ts'

const day = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written as 2026-01-31'),
  v.check(isDay, 'there is no such day'),
)

/** First and last day, both included, as ISO days without a time zone. `start` is null where it is open: "up to". */
export const PeriodSchema = v.pipe(
  v.strictObject({
    start: v.nullable(day),
    end: day,
    basis: v.picklist(PERIOD_BASES),
    /** What was inferred, and from what. */
    note: v.optional(BilingualSchema),
  }),
  v.check(({ start, end }) => start === null || start <= end, 'a period starts on or before its last day'),
)
