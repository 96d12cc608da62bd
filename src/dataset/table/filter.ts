import * as v from 'valibot'
import { LONGEST_TEXT } from '../../domain/text.ts'
import { isDay } from '../../domain/time/period.ts'
import { COLUMN_IDS } from './columns.ts'

const column = v.picklist(COLUMN_IDS)
const limit = v.nullable(v.pipe(v.number(), v.finite()))
const day = v.nullable(v.pipe(v.string(), v.check(isDay)))

/** Stands among the keys of a set for rows that have no value. */
export const BLANK = ''

/** What a column must hold for a row to be shown. A column has at most one filter. */
export const FilterSchema = v.variant('type', [
  /** `except`: every row is shown but those with these keys. */
  v.object({
    type: v.literal('set'),
    column,
    keys: v.pipe(v.array(v.pipe(v.string(), v.maxLength(LONGEST_TEXT))), v.nonEmpty(), v.readonly()),
    except: v.optional(v.literal(true)),
  }),
  v.object({
    type: v.literal('text'),
    column,
    text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT)),
  }),
  v.object({
    type: v.literal('number'),
    column,
    min: limit,
    max: limit,
    mode: v.picklist(['possible', 'sure']),
  }),
  /** Days, both included; a row is shown where its period shares a day with them. */
  v.object({ type: v.literal('period'), column, from: day, to: day }),
])
export type Filter = v.InferOutput<typeof FilterSchema>

/** Whether the filter asks for a range that ends before it begins, in which nothing lies. */
export function isReversed(filter: Filter): boolean {
  switch (filter.type) {
    case 'number':
      return filter.min !== null && filter.max !== null && filter.min > filter.max
    case 'period':
      return filter.from !== null && filter.to !== null && filter.from > filter.to
    case 'set':
    case 'text':
      return false
  }
}
