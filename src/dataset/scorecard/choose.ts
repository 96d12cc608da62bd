import type { LocalityId } from '../../domain/ids.ts'
import type { Period } from '../../domain/time/period.ts'
import { comparePeriods } from '../../domain/time/period.ts'
import type { Series } from '../cross-table/axes.ts'
import { inOrder, periodKey, seriesKey, seriesOf } from '../cross-table/axes.ts'
import type { Cross } from '../cross-table/settings.ts'
import { DEFAULT_CROSS } from '../cross-table/settings.ts'
import type { Observation } from '../observation.ts'
import { isOfUser } from '../observation.ts'
import { decodeView } from '../table/view/view-address.ts'
import type { ViewState } from '../table/view/view-state.ts'
import { DEFAULT_VIEW } from '../table/view/view-state.ts'

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
}

/**
 * The sheet that is shown before anybody chose: the latest period of which at least half as much is known as of any, its indicators that
 * most places have, and those places. Where the user brought values in, it is of these.
 */
export function chooseScorecard(all: Iterable<Observation>): ViewState {
  const rows = [...all].filter(({ breakdown, period }) => breakdown === null && period !== null)
  const own = rows.filter(isOfUser)
  const periods = new Map<string, Count>()
  for (const row of own.length > 0 ? own : rows) {
    if (row.period === null) continue
    const at = periodKey(row.period)
    const count: Count = periods.get(at) ?? { period: row.period, series: new Map() }
    periods.set(at, count)
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
  if (most === undefined) return { ...DEFAULT_VIEW, cross: SCORECARD_CROSS }
  const [at, { series }] = most
  const chosen = [...series.values()]
    .toSorted((a, b) => b.localities.size - a.localities.size)
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

/** What an address that chooses nothing shows: the sheet that was saved first, else what is known best. */
export function firstScorecard(
  saved: readonly { readonly query: Readonly<Record<string, unknown>> }[],
  all: Iterable<Observation>,
): ViewState {
  const [first] = saved
  return first === undefined ? chooseScorecard(all) : decodeView(first.query)
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
