import type { Quantity } from '../../domain/number/bound.ts'
import type { FormulaInput } from '../../domain/number/formula.ts'
import type { Interval } from '../../domain/number/interval.ts'
import { likelyInterval } from '../../domain/number/interval.ts'
import type { Rank } from '../../domain/number/rank.ts'
import { ranksOf } from '../../domain/number/rank.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Direction, YearChange } from '../../domain/time/year-change.ts'
import { directionOf, yearBefore, yearChange } from '../../domain/time/year-change.ts'
import type { NO_AIM } from '../../words/table/aims.ts'
import type { NO_CHANGE, NO_RANK } from '../../words/table/comparisons.ts'
import type { Observation } from '../observation.ts'
import { formulaInput, isContradicted, likelyOf, printedOf } from '../observation.ts'
import { aggregateOf } from '../table/aggregate.ts'
import type { Pace } from '../target/completion.ts'
import { completionOf, paceOf } from '../target/completion.ts'
import type { Aims, Target, TargetStatus } from '../target/target.ts'
import { targetFor, targetStatus } from '../target/target.ts'
import { daysKey, periodKey } from './axes.ts'
import type { CrossTable, CrossTotal, Measure } from './cross-table.ts'
import { shownIn, unlike } from './cross-table.ts'

/** How a cell compares with the target that applies to it. */
export type CrossAim =
  | {
      readonly kind: 'aim'
      readonly value: Observation
      readonly target: Target
      readonly status: TargetStatus
      /** Value ÷ target; null where that has no meaning. */
      readonly completion: Quantity | null
      /** How the completion compares with the elapsed part of the target's year; null where that does not apply. */
      readonly pace: Pace | null
    }
  | { readonly kind: 'none'; readonly reason: keyof typeof NO_AIM }

const none = (reason: keyof typeof NO_AIM): CrossAim => ({ kind: 'none', reason })

/** Compares the only value of a cell with its target. */
export function aimOf(table: CrossTable, place: number, measure: Measure, aims: Aims): CrossAim {
  const [value, another] = shownIn(table.cell(place, measure))
  if (value === undefined) return none('empty')
  if (another !== undefined) return none('several')
  const target = targetFor(aims, value)
  const status = target === undefined ? null : targetStatus(value, target, table.cross.until)
  if (target === undefined || status === null) return none('target')
  return {
    kind: 'aim',
    value,
    target,
    status,
    completion: completionOf(value, status),
    pace: paceOf(value, target, status.side, table.cross.until),
  }
}

export type CrossChange =
  | {
      readonly kind: 'change'
      readonly change: YearChange
      readonly direction: Direction
      /** The unit of the values, not of the change. */
      readonly unit: Unit
      readonly now: readonly Observation[]
      readonly before: readonly Observation[]
    }
  | {
      readonly kind: 'none'
      readonly reason: keyof typeof NO_CHANGE
      /** Which way it went, where that is known though no change can be computed: from 620 to about 650. */
      readonly direction?: Direction
    }

const noChange = (reason: keyof typeof NO_CHANGE): CrossChange => ({ kind: 'none', reason })

/** The change of a cell since the same days a year before, for the same part of the whole. */
export function changeOf(table: CrossTable, place: number, measure: Measure): CrossChange {
  if (measure.series.indicator.kind === 'change') return noChange('isChange')
  const [now, another] = shownIn(table.cell(place, measure))
  if (now === undefined) return noChange('empty')
  if (another !== undefined || isContradicted(now)) return noChange('several')
  const before = valueBefore(table, place, measure, now)
  if (typeof before === 'string') return noChange(before)
  return changed(measure, now.unit, [now], [before], inputOf(now), inputOf(before))
}

const inputOf = (value: Observation) => ({
  ...formulaInput('', value.quantity, printedOf(value)),
  likely: likelyOf(value),
})

function valueBefore(
  table: CrossTable,
  place: number,
  { series }: Measure,
  now: Observation,
): Observation | 'period' | 'before' | 'severalBefore' {
  const days = now.period === null ? null : yearBefore(now.period)
  if (days === null) return 'period'
  const wanted = daysKey(days)
  const [before, another] = table
    .valuesOf(place, series)
    .filter(({ period, scope }) => periodKey(period) === wanted && scope?.zh === now.scope?.zh)
  if (before === undefined) return 'before'
  return another === undefined && !isContradicted(before) ? before : 'severalBefore'
}

/** A value or a sum with the interval by which it is judged. */
type ChangeInput = FormulaInput & { readonly likely: Interval }

function changed(
  { series }: Measure,
  unit: Unit,
  now: readonly Observation[],
  before: readonly Observation[],
  later: ChangeInput,
  earlier: ChangeInput,
): CrossChange {
  const direction = directionOf(later.likely, earlier.likely)
  const change = yearChange(later, earlier, series.isPercent ? 'points' : 'percent', direction)
  return typeof change === 'string'
    ? { kind: 'none', reason: change, direction }
    : { kind: 'change', change, direction, unit, now, before }
}

/** The change of a total since a year before: for the same places, and only where each of them had a value. */
export function totalChange(table: CrossTable, measure: Measure, total: CrossTotal): CrossChange {
  if (total.kind === 'none') return noChange('empty')
  if (measure.series.indicator.kind === 'change') return noChange('isChange')
  const at = new Map(table.places.map(({ locality }, place) => [locality.id, place]))
  const before: Observation[] = []
  for (const part of total.parts) {
    const place = at.get(part.locality.id)
    const value = place === undefined ? 'before' : valueBefore(table, place, measure, part)
    if (typeof value === 'string') return noChange(value)
    before.push(value)
  }
  const sum = aggregateOf(before)
  if (sum.kind === 'none') return noChange('before')
  return changed(
    measure,
    total.unit,
    total.parts,
    before,
    { role: '', quantity: total.quantity, likely: likelyInterval(total.quantity) },
    { role: '', quantity: sum.quantity, likely: likelyInterval(sum.quantity) },
  )
}

/** The rank of each place by its number in the table; undefined for a place without a value. */
export type CrossRanks =
  | {
      readonly kind: 'ranks'
      readonly first: 'greatest' | 'least'
      readonly of: ReadonlyMap<number, Rank>
      /** Places that have a value. */
      readonly count: number
    }
  | { readonly kind: 'none'; readonly reason: keyof typeof NO_RANK }

/**
 * Ranks the places, or some of them, by a measure, with the given end first. A cell with several values counts as any number from the
 * least of them to the greatest.
 */
export function ranksIn(
  table: CrossTable,
  measure: Measure,
  among: Iterable<number>,
  first: Extract<CrossRanks, { kind: 'ranks' }>['first'],
): CrossRanks {
  const places = [...among].flatMap((place) => {
    const values = shownIn(table.cell(place, measure))
    return values.length === 0 ? [] : [{ place, values }]
  })
  if (places.length < 2) return { kind: 'none', reason: 'one' }
  const reason = unlike(places.flatMap(({ values }) => values))
  if (reason !== null) return { kind: 'none', reason }
  const ranks = ranksOf(
    places.map(({ values }) => hull(values)),
    first,
  )
  const of = new Map<number, Rank>()
  for (const [at, { place }] of places.entries()) {
    const rank = ranks[at]
    if (rank !== undefined) of.set(place, rank)
  }
  return { kind: 'ranks', first, of, count: places.length }
}

/** The smallest interval that contains all values. */
function hull(values: readonly Observation[]) {
  return values.map(likelyOf).reduce((a, b) => ({
    lower: Math.min(a.lower, b.lower),
    upper: Math.max(a.upper, b.upper),
    lowerOpen: a.lower === b.lower ? a.lowerOpen && b.lowerOpen : (a.lower < b.lower ? a : b).lowerOpen,
    upperOpen: a.upper === b.upper ? a.upperOpen && b.upperOpen : (a.upper > b.upper ? a : b).upperOpen,
    at: null,
  }))
}
