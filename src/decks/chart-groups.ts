import { isShare } from '../charts/kinds/rate.ts'
import type { Observation } from '../dataset/observation.ts'
import { groupRows } from '../lib/group-rows.ts'

/** Values that share no axis, beside each other on one slide at most. */
const MOST_VALUES = 6

/** Observations that one chart of a slide shows. */
export interface ChartGroup {
  /** A slide's id; no two groups of a deck share it. */
  readonly id: string
  readonly first: Observation
  readonly rest: readonly Observation[]
}

/**
 * Divides observations into what one automatic chart shows, without building any: the values of an indicator, a share by itself, and the
 * other single values of a locality and theme in handfuls. See {@link autoCharts} for what becomes of each.
 */
export function chartGroups(observations: readonly Observation[]): ChartGroup[] {
  const indicators = [...groupRows(observations, ({ indicator }) => indicator.id).values()]
  const single = indicators.filter((group) => group.length === 1).flat()
  const together = [
    ...single.filter(isShare).map((observation) => [observation]),
    ...indicators.filter((group) => group.length > 1),
  ]
  const values = [
    ...groupRows(
      single.filter((observation) => !isShare(observation)),
      ({ locality, theme }) => `${locality.id}/${theme.id}`,
    ).values(),
  ].flatMap(handfuls)
  return [
    ...together.flatMap(([first, ...rest]) =>
      first === undefined ? [] : [{ id: `auto-${first.indicator.id}`, first, rest }],
    ),
    ...values.flatMap(([first, ...rest], i) =>
      first === undefined ? [] : [{ id: `values-${i + 1}`, first, rest }],
    ),
  ]
}

/** As few groups as hold all, of like size: seven become four and three. */
function handfuls<T>(items: readonly T[]): T[][] {
  const groups = Math.ceil(items.length / MOST_VALUES)
  const size = Math.ceil(items.length / groups)
  return Array.from({ length: groups }, (_, i) => items.slice(i * size, (i + 1) * size))
}
