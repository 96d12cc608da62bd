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

/** What the values of a measure come to over all places, and of how many; or why they come to nothing. */
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
 * Adds a measure up over the places, or some of them, with the bound that the sum has: only where the indicator adds up, all values are of one period, one
 * unit and the whole, each place has one, and none contains another.
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

/** What keeps values of different places from being set against one another; null where nothing does. */
export function unlike(values: readonly Observation[]): 'periods' | 'scopes' | 'levels' | 'places' | null {
  const [first] = values
  if (first === undefined || values.length === 1) return null
  const period = periodKey(first.period)
  if (first.period === null || values.some((one) => periodKey(one.period) !== period)) return 'periods'
  if (values.some(({ scope }) => scope?.zh !== first.scope?.zh)) return 'scopes'
  if (mayHoldOneAnother(values.map(({ locality }) => locality))) return 'levels'
  return nested(values) ? 'places' : null
}

/** Whether a place lies in another, or an organisation works in one. */
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
