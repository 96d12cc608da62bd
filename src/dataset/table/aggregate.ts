import type { Quantity } from '../../domain/number/bound.ts'
import { derive } from '../../domain/number/formula.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Indicator } from '../../domain/record/indicator.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import { runNow } from '../../lib/steps.ts'
import type { NO_SUM } from '../../words/table/aggregate.ts'
import { withoutSetAside } from '../edits/conflicts.ts'
import { isOwn } from '../edits/own-word.ts'
import type { Observation } from '../observation.ts'
import { formulaInput, printedOf } from '../observation.ts'
import type { ColumnarIndex } from './store/columnar-index.ts'

/**
 * Why values of an indicator that is not additive have no sum. One of the user's own is taken not to add up while nobody says that it does, which is no
 * property of it.
 */
export const notAdded = ({ id, theme, kind }: Indicator): 'notAdditive' | 'unsaid' =>
  kind !== 'rate' && isOwn({ id }) && isOwn({ id: theme }) ? 'unsaid' : 'notAdditive'

export type NoSum = keyof typeof NO_SUM

/** What the values of some rows come to: their sum, with the bound that it has, or the reason why there is none. */
export type Aggregate =
  | {
      readonly kind: 'sum'
      readonly quantity: Quantity
      readonly unit: Unit
      /** Whether values of several periods are in it, which a reader has to know. */
      readonly severalPeriods: boolean
    }
  | { readonly kind: 'none'; readonly reason: NoSum }

const none = (reason: NoSum): Aggregate => ({ kind: 'none', reason })

/**
 * Adds the values of rows up where that is honest: one indicator that adds up, one dimension of unit, and no row that holds another
 * (a total beside its parts, a province beside its county, one place counted twice). Levels are added of one time alone: what there was
 * here last year and there this year was never there together.
 */
export function aggregate(index: ColumnarIndex, rows: Uint32Array): Aggregate {
  const [first] = rows
  if (first === undefined) return none('indicators')
  const indicators = runNow(index.column('indicator'))
  if (indicators.kind === 'entry') {
    const { codes } = indicators
    const code = codes[first]
    if (rows.some((row) => codes[row] !== code)) return none('indicators')
  }
  return aggregateOf(Array.from(rows, (row) => index.row(row)))
}

/** Adds up rows that are known to be of one indicator; of those that say otherwise of one thing what was chosen. */
export function aggregateOf(rows: readonly Observation[]): Aggregate {
  const observations = withoutSetAside(rows)
  const [only] = observations
  if (only === undefined) return none('indicators')
  const { indicator, unit } = only
  if (!indicator.additive) return none(notAdded(indicator))
  if (observations.some((row) => row.unit.dimension !== unit.dimension)) return none('units')
  if (overlapping(observations)) return none('overlap')
  if (observations.length === 1) return { kind: 'sum', quantity: only.quantity, unit, severalPeriods: false }
  if (indicator.kind === 'level' && !share(observations, ({ period }) => period?.end)) return none('times')
  const inputs = observations.map((row) => formulaInput('part', row.quantity, printedOf(row)))
  const severalPeriods = !share(observations, ({ period }) =>
    period === null ? 'unknown' : `${period.start}/${period.end}`,
  )
  const quantity = derive('sum', inputs)
  // 几十 and 近200 come to a number of which neither end is known: no sum, rather than one that says nothing.
  if (quantity.bound === 'vague') return none('inexact')
  return { kind: 'sum', quantity, unit, severalPeriods }
}

/** Whether all rows have the same value of a property; false where one row has none. */
function share(rows: readonly Observation[], of: (row: Observation) => string | null | undefined): boolean {
  const [first = null, ...others] = rows.map(of)
  return first !== null && others.every((other) => other === first)
}

/** Whether the sum would count something twice. All rows must be of one indicator. */
function overlapping(observations: readonly Observation[]): boolean {
  const ids = new Set<string>(observations.map(({ id }) => id))
  const places = new Map<string, Observation[]>()
  for (const observation of observations) {
    if (observation.status === 'derived' && observation.inputs.some((input) => ids.has(input.observation.id)))
      return true
    const same = places.get(observation.locality.id)
    if (same === undefined) places.set(observation.locality.id, [observation])
    else same.push(observation)
  }
  for (const [first] of places.values()) {
    if (first?.locality.parents.some((parent) => places.has(parent))) return true
  }
  return [...places.values()].some(overlappingInPlace)
}

/** Rows of one locality may be added where each is another category of one breakdown, or a flow of another time. */
function overlappingInPlace(rows: readonly Observation[]): boolean {
  if (rows.length === 1) return false
  const byTime = rows.toSorted((a, b) => comparePeriods(a.period, b.period))
  const [first] = byTime
  const byCategory = new Set(rows.map(({ breakdown }) => breakdown?.category ?? null))
  if (byCategory.size === rows.length && !byCategory.has(null)) {
    return rows.some(({ breakdown }) => breakdown?.dimension !== first?.breakdown?.dimension)
  }
  if (byCategory.size > 1 || first?.indicator.kind !== 'flow') return true
  return byTime.some((row, place) => {
    const before = byTime[place - 1]
    if (before === undefined) return false
    const start = row.period?.start ?? null
    return before.period === null || start === null || start <= before.period.end
  })
}
