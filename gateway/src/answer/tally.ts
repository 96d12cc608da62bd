import * as v from 'valibot'
import type { Unit } from '../../../src/domain/number/unit.ts'
import type { NO_SUM_REASONS, SourceAggregate } from '../../../src/sources/view.ts'

/** A count as the server writes it: large ones may come as texts. */
export const Count = v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.safeInteger())
const number = v.nullable(v.pipe(v.number(), v.finite()))

/** Columns of which a group has one value or several. */
const SHARED = ['indicator', 'unit', 'period', 'breakdown', 'scope', 'level'] as const
type Shared = (typeof SHARED)[number]

const ends = {
  indicator_from: Count,
  indicator_to: Count,
  unit_from: Count,
  unit_to: Count,
  period_from: Count,
  period_to: Count,
  breakdown_from: Count,
  breakdown_to: Count,
  scope_from: Count,
  scope_to: Count,
  level_from: Count,
  level_to: Count,
} satisfies Record<`${Shared}_${'from' | 'to'}`, typeof Count>

/** What `tallyQuery` tells of a group. */
export const TallySchema = v.object({
  rows: Count,
  least: number,
  greatest: number,
  open_lower: Count,
  open_upper: Count,
  lower_sum: number,
  upper_sum: number,
  places: Count,
  ...ends,
})
export type Tally = v.InferOutput<typeof TallySchema>

const both = (a: number | null, b: number | null, of: (a: number, b: number) => number): number | null =>
  a === null ? b : b === null ? a : of(a, b)

const plus = (a: number, b: number): number => a + b

/** The rows of both. A place lies on one shard with all its rows, so that places add up. */
export function together(a: Tally, b: Tally): Tally {
  if (a.rows === 0) return b
  if (b.rows === 0) return a
  const joined: Tally = {
    ...a,
    rows: a.rows + b.rows,
    least: both(a.least, b.least, Math.min),
    greatest: both(a.greatest, b.greatest, Math.max),
    open_lower: a.open_lower + b.open_lower,
    open_upper: a.open_upper + b.open_upper,
    lower_sum: both(a.lower_sum, b.lower_sum, plus),
    upper_sum: both(a.upper_sum, b.upper_sum, plus),
    places: a.places + b.places,
  }
  for (const column of SHARED) {
    joined[`${column}_from`] = Math.min(a[`${column}_from`], b[`${column}_from`])
    joined[`${column}_to`] = Math.max(a[`${column}_to`], b[`${column}_to`])
  }
  return joined
}

/** What has to be known of the values behind numbers. */
export interface Facts {
  readonly isAdditive: (indicator: number) => boolean
  readonly unitOf: (unit: number) => Unit
}

/** What the rows come to, as `SourceAggregateSchema` says. */
export function aggregateOf(tally: Tally, facts: Facts): SourceAggregate {
  const { rows, open_lower: openLower, open_upper: openUpper } = tally
  const isOne = (column: Shared) => tally[`${column}_from`] === tally[`${column}_to`]
  if (rows === 0 || !isOne('indicator')) return { rows, span: null, sum: none('indicators') }
  const isAdditive = facts.isAdditive(tally.indicator_from)
  if (!isOne('unit')) return { rows, span: null, sum: none(isAdditive ? 'units' : 'notAdditive') }
  const unit = facts.unitOf(tally.unit_from)
  const span = { lower: tally.least, upper: tally.greatest, openLower, openUpper, unit }
  if (!isAdditive) return { rows, span, sum: none('notAdditive') }
  if (!isOne('period') || tally.period_from === 0) return { rows, span, sum: none('times') }
  const eachPlaceOnce = isOne('level') && tally.places === rows
  if (!eachPlaceOnce || !isOne('breakdown') || !isOne('scope')) return { rows, span, sum: none('overlap') }
  const lower = openLower > 0 ? null : tally.lower_sum
  const upper = openUpper > 0 ? null : tally.upper_sum
  return { rows, span, sum: { kind: 'sum', lower, upper, unit } }
}

const none = (reason: (typeof NO_SUM_REASONS)[number]): SourceAggregate['sum'] => ({ kind: 'none', reason })
