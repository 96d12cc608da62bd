import type { Quantity } from '../../domain/number/bound.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { mayHoldOneAnother } from '../../domain/place/locality.ts'
import { NO_SUM } from '../../words/table/aggregate.ts'
import { NO_TOTAL_REASONS } from '../../words/table/cross-total.ts'
import type { Observation } from '../observation.ts'
import { aggregateOf } from '../table/aggregate.ts'
import { periodKey } from './axes.ts'
import type { CrossTable, Measure } from './cross-table.ts'
import { shownIn } from './cross-table.ts'

/** Why the values of a measure have no total. */
export const NO_TOTAL = { ...NO_SUM, ...NO_TOTAL_REASONS } as const
export type NoTotal = keyof typeof NO_TOTAL

/** The total of a measure over places, with the values it adds and the number of places without one; or why there is none. */
export type CrossTotal =
  | {
      readonly kind: 'sum'
      readonly quantity: Quantity
      readonly unit: Unit
      readonly parts: readonly Observation[]
      readonly without: number
    }
  | { readonly kind: 'none'; readonly reason: NoTotal }

const none = (reason: NoTotal): CrossTotal => ({ kind: 'none', reason })

/**
 * Adds a measure up over the places, or some of them; the sum keeps its bound. There is a total only where the indicator adds up, all
 * values have one period and one unit and are for the same scope, no place has several values, and no place contains another.
 */
export function totalOf(
  table: CrossTable,
  measure: Measure,
  places: Iterable<number> = table.places.keys(),
): CrossTotal {
  const { indicator } = measure.series
  if (indicator.kind === 'rate') return none('rate')
  if (!indicator.additive) return none('notAdditive')
  const parts: Observation[] = []
  let without = 0
  for (const place of places) {
    const values = shownIn(table.cell(place, measure))
    if (values.length > 1) return none('several')
    const [value] = values
    if (value === undefined) without += 1
    else parts.push(value)
  }
  const [first] = parts
  if (first === undefined) return none('empty')
  const reason = unlike(parts)
  if (reason !== null) return none(reason)
  const sum = aggregateOf(parts)
  return sum.kind === 'none'
    ? none(sum.reason)
    : { kind: 'sum', quantity: sum.quantity, unit: sum.unit, parts, without }
}

/** Why values of different places cannot be compared; null where they can. */
export function unlike(values: readonly Observation[]): 'periods' | 'scopes' | 'levels' | 'places' | null {
  const [first] = values
  if (first === undefined || values.length === 1) return null
  const period = periodKey(first.period)
  if (first.period === null || values.some((one) => periodKey(one.period) !== period)) return 'periods'
  if (values.some(({ scope }) => scope?.zh !== first.scope?.zh)) return 'scopes'
  if (mayHoldOneAnother(values.map(({ locality }) => locality))) return 'levels'
  return nested(values) ? 'places' : null
}

/** Whether one of the places is inside another, or is an organisation that works in another. */
function nested(values: readonly Observation[]): boolean {
  const here = new Set<string>(values.map(({ locality }) => locality.id))
  return values.some(({ locality }) => {
    if (locality.parents.some((parent) => parent !== locality.id && here.has(parent))) return true
    if (locality.kind !== 'organisation') return false
    const areas = new Set<string>(locality.areas)
    return values.some(
      (other) =>
        other.locality !== locality &&
        (areas.has(other.locality.id) || other.locality.parents.some((parent) => areas.has(parent))),
    )
  })
}
