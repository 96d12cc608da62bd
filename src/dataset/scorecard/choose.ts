import type { IndicatorId, LocalityId } from '../../domain/ids.ts'
import { isProgress, withoutNumber } from '../../domain/record/kind-words.ts'
import type { Period } from '../../domain/time/period.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import { groupRows } from '../../lib/group-rows.ts'
import type { Series } from '../cross-table/axes.ts'
import { inOrder, periodKey, seriesKey, seriesOf } from '../cross-table/axes.ts'
import type { Cross } from '../cross-table/settings.ts'
import { DEFAULT_CROSS } from '../cross-table/settings.ts'
import type { Imported, Observation } from '../observation.ts'
import { isOfUser } from '../observation.ts'
import { decodeView } from '../table/view/view-address.ts'
import type { ViewState } from '../table/view/view-state.ts'
import { DEFAULT_VIEW } from '../table/view/view-state.ts'
import type { Aims } from '../target/target.ts'
import { NO_AIMS, takesTarget, targetFor } from '../target/target.ts'

/** Indicators of a sheet that nobody chose. */
const MOST_CHOSEN = 12

/** What a scorecard tells beside each value. */
export const SCORECARD_CROSS: Cross = {
  ...DEFAULT_CROSS,
  change: true,
  rank: true,
  target: true,
  grouped: true,
}

interface Count {
  readonly period: Period
  readonly series: Map<string, { readonly series: Series; readonly localities: Set<LocalityId> }>
  readonly rows: Observation[]
}

/**
 * The sheet that is shown before anybody chose: the latest period of which at least half as much is known as of any, its indicators that
 * have targets, then those that most places have, and these places. Where the user brought values in, it is of these. A completion of a
 * file beside the value that it is of has no column of its own.
 * @param of the key of a period, of which the sheet is instead; one of which nothing is known has no indicators
 */
export function chooseScorecard(
  all: Iterable<Observation>,
  aims: Aims = NO_AIMS,
  of: string | null = null,
): ViewState {
  const periods = new Map<string, Count>()
  for (const row of eligible(all)) {
    if (row.period === null) continue
    const at = periodKey(row.period)
    if (of !== null && at !== of) continue
    const count: Count = periods.get(at) ?? { period: row.period, series: new Map(), rows: [] }
    periods.set(at, count)
    count.rows.push(row)
    const key = seriesKey(row)
    const known = count.series.get(key)
    if (known === undefined)
      count.series.set(key, { series: seriesOf(row, key), localities: new Set([row.locality.id]) })
    else known.localities.add(row.locality.id)
  }
  const enough = Math.max(...[...periods.values()].map(cellsOf)) / 2
  const [most] = [...periods]
    .filter(([, count]) => cellsOf(count) >= enough)
    .sort(([, a], [, b]) => comparePeriods(b.period, a.period))
  if (most === undefined) return { ...DEFAULT_VIEW, cross: { ...SCORECARD_CROSS, at: of } }
  const [at, { series, rows }] = most
  const told = completionsBeside(rows)
  const aimed = withTarget(rows, aims)
  const isAimed = ({ series: { indicator } }: { readonly series: Series }) => aimed.has(indicator.id)
  const chosen = [...series.values()]
    .filter((one) => !told.has(one.series.indicator.id))
    .toSorted((a, b) => Number(isAimed(b)) - Number(isAimed(a)) || b.localities.size - a.localities.size)
    .slice(0, MOST_CHOSEN)
  const localities = new Set(chosen.flatMap((one) => [...one.localities]))
  return scorecardView(
    {
      ...SCORECARD_CROSS,
      at,
      pick: inOrder(chosen.map((one) => one.series)).map(({ key }) => key),
    },
    [...localities],
  )
}

/** The indicators of which a value has a target. */
function withTarget(rows: readonly Observation[], aims: Aims): ReadonlySet<IndicatorId> {
  const set = new Set(aims.targets.map(({ indicator }) => indicator))
  const found = new Set<IndicatorId>()
  for (const row of rows) {
    const { id } = row.indicator
    if (set.has(id) && !found.has(id) && takesTarget(row.indicator) && targetFor(aims, row) !== undefined)
      found.add(id)
  }
  return found
}

/** Between an indicator and what its numbers are of it: 新建基层工会 · 完成率. */
const DOT = ' · '

/** The indicators that say how far others came, each of whose values stands beside the value that it is of: in its place, or in its line of a file. */
function completionsBeside(rows: readonly Observation[]): ReadonlySet<IndicatorId> {
  const isTold = ({ indicator }: Observation) => {
    const parts = indicator.name.zh.split(DOT)
    return parts.length > 1 && isProgress(parts.at(-1) ?? '')
  }
  const [told, values] = [rows.filter(isTold), rows.filter((row) => !isTold(row))]
  if (told.length === 0) return new Set()
  const here = new Set(
    values.map(({ locality, indicator }) => `${locality.id} ${withoutNumber(indicator.name.zh)}`),
  )
  const lines = new Map<string, number>()
  for (const row of values)
    if (row.status === 'imported') lines.set(lineOf(row), (lines.get(lineOf(row)) ?? 0) + 1)
  const alone = told.filter((row) => {
    const whole = row.indicator.name.zh.split(DOT).slice(0, -1).join(DOT)
    const isNamed = here.has(`${row.locality.id} ${withoutNumber(whole)}`)
    return !isNamed && !(row.status === 'imported' && lines.get(lineOf(row)) === 1)
  })
  const without = new Set(alone.map(({ indicator }) => indicator.id))
  return new Set(told.flatMap(({ indicator: { id } }) => (without.has(id) ? [] : [id])))
}

const lineOf = ({ origin, line }: Imported): string => `${origin.id} ${line}`

/** The values that a sheet may be of before anybody chose: those of the user where there are any. */
function eligible(all: Iterable<Observation>): readonly Observation[] {
  const rows = [...all].filter(({ breakdown, period }) => breakdown === null && period !== null)
  const own = rows.filter(isOfUser)
  return own.length > 0 ? own : rows
}

/** What a sheet that nobody chose leaves out, and the sheet that shows it. */
export interface LeftOfSheet {
  readonly places: readonly LocalityId[]
  readonly view: ViewState
}

/**
 * The places that a sheet of one period leaves out, since their values are of other periods. The sheet that has them shows each place's
 * latest values, and beside the indicators of the first sheet those that the places have. Null where nothing is left out.
 */
export function leftOfSheet({ cross, ...view }: ViewState, all: Iterable<Observation>): LeftOfSheet | null {
  const chosen = placesOf({ ...view, cross })
  if (cross === null || cross.at === null || cross.pick === null || chosen === null) return null
  const here = new Set<string>(chosen)
  const rows = eligible(all)
  const left = rows.filter(({ locality }) => !here.has(locality.id))
  if (left.length === 0) return null
  const known = new Map(rows.map((row) => [seriesKey(row), seriesOf(row, seriesKey(row))]))
  const pick = new Set(cross.pick)
  // The indicator that most of the places have which are still without one, and so on.
  for (let added = 0; added < MOST_CHOSEN; added += 1) {
    const covered = new Set(left.filter((row) => pick.has(seriesKey(row))).map(({ locality }) => locality.id))
    const without = groupRows(
      left.filter(({ locality }) => !covered.has(locality.id)),
      seriesKey,
    )
    const [next] = [...without].sort(([, a], [, b]) => placesIn(b) - placesIn(a))
    if (next === undefined) break
    pick.add(next[0])
  }
  const places = [...new Set(left.map(({ locality }) => locality.id))]
  const series = [...pick].flatMap((key) => known.get(key) ?? [])
  return {
    places,
    view: scorecardView({ ...cross, at: null, pick: inOrder(series).map(({ key }) => key) }, [
      ...chosen,
      ...places,
    ]),
  }
}

/** The indicators of its period that a sheet which nobody chose leaves out, and the sheet that has them all; null where it leaves out none. */
export function indicatorsLeft(
  view: ViewState,
  all: Iterable<Observation>,
): { readonly n: number; readonly view: ViewState } | null {
  const { cross } = view
  const chosen = placesOf(view)
  if (cross === null || cross.at === null || cross.pick === null || chosen === null) return null
  const here = new Set<string>(chosen)
  const known = new Map<string, Series>()
  for (const row of eligible(all)) {
    const key = seriesKey(row)
    if (!known.has(key) && periodKey(row.period) === cross.at && here.has(row.locality.id))
      known.set(key, seriesOf(row, key))
  }
  const n = known.size - cross.pick.length
  if (n <= 0) return null
  const pick = inOrder([...known.values()]).map(({ key }) => key)
  return { n, view: scorecardView({ ...cross, pick }, chosen) }
}

const placesIn = (rows: readonly Observation[]): number =>
  new Set(rows.map(({ locality }) => locality.id)).size

/**
 * A sheet at another period. One whose indicators and places nobody chose has those of that period; of all others the choice stays,
 * even where nothing is known of it then.
 * @param at the key of the period; null for the latest value of each place
 */
export function atPeriod(
  view: ViewState,
  at: string | null,
  all: Iterable<Observation>,
  aims: Aims,
): ViewState {
  const cross = view.cross ?? SCORECARD_CROSS
  const moved = { ...view, cross: { ...cross, at } }
  if (at === null || cross.at === null) return moved
  const rows = [...all]
  const before = chooseScorecard(rows, aims, cross.at)
  const isSame = (one: readonly string[] | null | undefined, other: readonly string[] | null | undefined) =>
    [...(one ?? [])].sort().join(' ') === [...(other ?? [])].sort().join(' ')
  if (!isSame(before.cross?.pick, cross.pick) || !isSame(placesOf(before), placesOf(view))) return moved
  const next = chooseScorecard(rows, aims, at)
  return { ...next, cross: { ...cross, at, pick: next.cross?.pick ?? null } }
}

/** What an address that chooses nothing shows: the sheet that was saved first, else what is known best. */
export function firstScorecard(
  saved: readonly { readonly query: Readonly<Record<string, unknown>> }[],
  all: Iterable<Observation>,
  aims: Aims,
): ViewState {
  const [first] = saved
  return first === undefined ? chooseScorecard(all, aims) : decodeView(first.query)
}

const cellsOf = ({ series }: Count): number =>
  [...series.values()].reduce((sum, { localities }) => sum + localities.size, 0)

/** The view of a scorecard of these places. */
export const scorecardView = (cross: Cross, places: readonly string[]): ViewState => ({
  ...DEFAULT_VIEW,
  filters: places.length === 0 ? [] : [{ type: 'set', column: 'locality', keys: [...places] }],
  cross,
})

/** The places to which a view is narrowed; null where it is to none. */
export function placesOf({ filters }: ViewState): readonly string[] | null {
  const filter = filters.find(({ column }) => column === 'locality')
  return filter?.type === 'set' && filter.except === undefined ? filter.keys : null
}
