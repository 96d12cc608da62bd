import type { Locality } from '../../domain/place/locality.ts'
import type { Period } from '../../domain/time/period.ts'
import { yearBefore } from '../../domain/time/year-change.ts'
import type { Steps } from '../../lib/steps.ts'
import { SLICE } from '../../lib/steps.ts'
import type { Observation } from '../observation.ts'
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
 * period remain several: they are from two sources, or for parts of the whole.
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
  /** Whether some values are the user's own and others are not, so that each cell has to say which. */
  readonly isMixed: boolean
  readonly cell: (place: number, measure: Measure) => CrossCell
  /** Whether a measure can have changes: its series has values for some period and for the same days a year before. */
  readonly hasYearBefore: (measure: Measure) => boolean
  /** All values of a series for a place, of any period. */
  readonly valuesOf: (place: number, series: Series) => readonly Observation[]
}

const EMPTY: CrossCell = { kind: 'empty' }

/** Arranges the rows of a view by place and measure, in steps. */
export function* crossTable(view: CurrentView, cross: Cross): Steps<CrossTable> {
  const { index, rows } = view
  const byKey = new Map<string, { readonly series: Series; values: number }>()
  const periods = new Map<string, PeriodChoice>()
  const periodsOf = new Map<string, Set<string>>()
  const places = new Map<
    string,
    { readonly locality: Locality; readonly values: Map<string, Observation[]> }
  >()
  let imported = 0
  // In the order of the data, not of the list, so that a cell always lists its values in the same order.
  for (const [at, number] of rows.toSorted().entries()) {
    const row = index.row(number)
    if (row.status === 'imported') imported += 1
    const key = seriesKey(row)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { series: seriesOf(row, key), values: 1 })
    else known.values += 1
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
  const inLine = heads.map(({ locality }) => places.get(locality.id)?.values)
  const valuesOf = (place: number, of: Series) => inLine[place]?.get(of.key) ?? []
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
  return {
    view,
    cross,
    places: heads,
    series,
    periods: choices,
    isMixed: imported > 0 && imported < rows.length,
    measures: measuresOf(cross, series, choices, periodsOf, (key) => byKey.get(key)?.values ?? 0),
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
