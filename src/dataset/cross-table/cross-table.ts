import type { Quantity } from '../../domain/number/bound.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Locality } from '../../domain/place/locality.ts'
import { mayHoldOneAnother } from '../../domain/place/locality.ts'
import type { Period } from '../../domain/time/period.ts'
import { yearBefore } from '../../domain/time/year-change.ts'
import { entryOf } from '../../lib/entry-of.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Steps } from '../../lib/steps.ts'
import { SLICE } from '../../lib/steps.ts'
import { NO_SUM } from '../../words/table/aggregate.ts'
import { NO_TOTAL_REASONS } from '../../words/table/cross-total.ts'
import { withoutSetAside } from '../edits/conflicts.ts'
import type { Observation } from '../observation.ts'
import { aggregateOf, notAdded } from '../table/aggregate.ts'
import type { CurrentView } from '../table/view/current-view.ts'
import type { PeriodChoice, PlaceHead, Series } from './axes.ts'
import { daysKey, inOrder, inTime, periodKey, placeTree, seriesKey, seriesOf } from './axes.ts'
import type { Cross } from './settings.ts'

/** What a cross-table shows of each place: a series at one period, or at the latest period of each place. */
export interface Measure {
  readonly key: string
  readonly series: Series
  readonly at: 'latest' | PeriodChoice
}

/**
 * The values of a place for a measure. Only the latest period is shown; `earlier` holds the values of other periods. Several values of one
 * period remain several: they are from two sources, or for parts of the whole. Where one of two sources was chosen, it is the value.
 */
export type CrossCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'one'; readonly value: Observation; readonly earlier: readonly Observation[] }
  | {
      readonly kind: 'several'
      readonly values: readonly Observation[]
      readonly earlier: readonly Observation[]
    }

/** The rows of a view by place and measure: all rows of the view, except those of periods and indicators that are left out. */
export interface CrossTable {
  readonly view: CurrentView
  readonly cross: Cross
  readonly places: readonly PlaceHead[]
  readonly measures: readonly Measure[]
  /** All series and periods that can be chosen. */
  readonly series: readonly Series[]
  readonly periods: readonly PeriodChoice[]
  /** Whether some values of its measures are the user's own and others are not, so that each cell has to say which. */
  readonly isMixed: boolean
  readonly cell: (place: number, measure: Measure) => CrossCell
  /** Whether a measure can have changes: its series has values for some period and for the same days a year before. */
  readonly hasYearBefore: (measure: Measure) => boolean
  /** All values of a series for a place, of any period, but for those that others were chosen over. */
  readonly valuesOf: (place: number, series: Series) => readonly Observation[]
}

const EMPTY: CrossCell = { kind: 'empty' }

/** Arranges the rows of a view by place and measure, in steps. */
export function* crossTable(view: CurrentView, cross: Cross): Steps<CrossTable> {
  const { index, rows } = view
  const byKey = new Map<string, { readonly series: Series; values: number; imported: number }>()
  const periods = new Map<string, PeriodChoice>()
  const periodsOf = new Map<string, Set<string>>()
  const places = new Map<
    string,
    { readonly locality: Locality; readonly values: Map<string, Observation[]> }
  >()
  // In the order of the data, not of the list, so that a cell always lists its values in the same order.
  for (const [at, number] of rows.toSorted().entries()) {
    const row = index.row(number)
    const own = row.status === 'imported' ? 1 : 0
    const key = seriesKey(row)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { series: seriesOf(row, key), values: 1, imported: own })
    else {
      known.values += 1
      known.imported += own
    }
    const when = periodKey(row.period)
    if (!periods.has(when)) periods.set(when, { key: when, period: withoutBasis(row.period) })
    const times = periodsOf.get(key)
    if (times === undefined) periodsOf.set(key, new Set([when]))
    else times.add(when)
    let place = places.get(row.locality.id)
    if (place === undefined) {
      place = { locality: row.locality, values: new Map() }
      places.set(row.locality.id, place)
    }
    const values = place.values.get(key)
    if (values === undefined) place.values.set(key, [row])
    else values.push(row)
    if (at % SLICE === SLICE - 1) yield
  }
  const heads = placeTree([...places.values()].map(({ locality }) => locality))
  yield
  const series = inOrder([...byKey.values()].map((each) => each.series))
  const choices = inTime(periods.values())
  const inLine = heads.map(
    ({ locality }) =>
      new Map(
        [...entryOf(places, locality.id).values].map(([key, values]) => [key, withoutSetAside(values)]),
      ),
  )
  const valuesOf = (place: number, of: Series) => itemAt(inLine, place).get(of.key) ?? []
  const kept = new Map<Measure, readonly CrossCell[]>()
  // Totals, ranks and headings ask for all cells of a measure, one after the other.
  const cellsOf = (measure: Measure): readonly CrossCell[] => {
    const known = kept.get(measure)
    if (known !== undefined) return known
    const { series: of, at } = measure
    const cells = heads.map((_, place) => {
      const values = valuesOf(place, of)
      if (values.length === 0) return EMPTY
      if (at === 'latest') return latestOf(values)
      return cellOf(
        values.filter(({ period }) => periodKey(period) === at.key),
        [],
      )
    })
    kept.set(measure, cells)
    return cells
  }
  const measures = measuresOf(cross, series, choices, periodsOf, (key) => entryOf(byKey, key).values)
  const counted = [...new Set(measures.map((measure) => measure.series.key))].map((key) =>
    entryOf(byKey, key),
  )
  return {
    view,
    cross,
    places: heads,
    series,
    periods: choices,
    isMixed:
      counted.some(({ imported }) => imported > 0) &&
      counted.some(({ imported, values }) => imported < values),
    measures,
    valuesOf,
    hasYearBefore: ({ series: of, at }) => {
      const known = periodsOf.get(of.key) ?? new Set()
      const has = ({ period }: PeriodChoice) => {
        const before = period === null ? null : yearBefore(period)
        return before !== null && known.has(daysKey(before))
      }
      return at === 'latest' ? choices.some((choice) => known.has(choice.key) && has(choice)) : has(at)
    },
    cell: (place, measure) => cellsOf(measure)[place] ?? EMPTY,
  }
}

/** The days alone: how a period is known is a matter of each value. */
const withoutBasis = (period: Period | null): Period | null =>
  period === null ? null : { start: period.start, end: period.end, basis: 'stated' }

function measuresOf(
  { columns, of, at, pick }: Cross,
  series: readonly Series[],
  periods: readonly PeriodChoice[],
  periodsOf: ReadonlyMap<string, ReadonlySet<string>>,
  countOf: (key: string) => number,
): readonly Measure[] {
  const has = (one: Series, period: PeriodChoice) => periodsOf.get(one.key)?.has(period.key) ?? false
  if (columns === 'periods') {
    const chosen = chosenSeries(series, of, countOf)
    if (chosen === null) return []
    return periods
      .filter((period) => has(chosen, period))
      .map((period) => ({ key: period.key, series: chosen, at: period }))
  }
  const period = periods.find(({ key }) => key === at)
  const across =
    pick === null ? series : pick.flatMap((wanted) => series.find(({ key }) => key === wanted) ?? [])
  if (period === undefined) return across.map((one) => ({ key: one.key, series: one, at: 'latest' }))
  return across.filter((one) => has(one, period)).map((one) => ({ key: one.key, series: one, at: period }))
}

/** The series asked for, or the one with the most values. */
const chosenSeries = (
  series: readonly Series[],
  of: string | null,
  countOf: (key: string) => number,
): Series | null =>
  series.find(({ key }) => key === of) ??
  series.reduce<Series | null>(
    (most, one) => (most === null || countOf(one.key) > countOf(most.key) ? one : most),
    null,
  )

const cellOf = (values: readonly Observation[], earlier: readonly Observation[]): CrossCell => {
  const [value, another] = values
  if (value === undefined) return EMPTY
  return another === undefined ? { kind: 'one', value, earlier } : { kind: 'several', values, earlier }
}

/** A cell with the values whose period ends last; an unknown period counts as earlier than any other. */
function latestOf(values: readonly Observation[]): CrossCell {
  const last = values.reduce(
    (end, { period }) => (period !== null && period.end > end ? period.end : end),
    '',
  )
  const isLast = ({ period }: Observation) => (period?.end ?? '') === last
  return cellOf(
    values.filter(isLast),
    values.filter((value) => !isLast(value)),
  )
}

/** The values that a cell shows. */
export const shownIn = (cell: CrossCell): readonly Observation[] =>
  cell.kind === 'empty' ? [] : cell.kind === 'one' ? [cell.value] : cell.values

/** Why the values of a measure have no total. */
export const NO_TOTAL = { ...NO_SUM, ...NO_TOTAL_REASONS } as const
type NoTotal = keyof typeof NO_TOTAL

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
 * values have one period and one unit and are for the same scope, no place has several values, no place contains another, and more than one
 * of the places has a value.
 */
export function totalOf(
  table: CrossTable,
  measure: Measure,
  places: Iterable<number> = table.places.keys(),
): CrossTotal {
  const { indicator } = measure.series
  if (indicator.kind === 'rate') return none('rate')
  if (!indicator.additive) return none(notAdded(indicator))
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
  // One value of several places is no total of them, whatever is said beside it.
  if (parts.length === 1 && without > 0) return none('single')
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
