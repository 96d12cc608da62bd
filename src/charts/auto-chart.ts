import type { Dataset } from '../dataset/dataset.ts'
import { withoutSetAside } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { baseOf } from '../dataset/observation.ts'
import { rowsByLocality } from '../dataset/rows-by.ts'
import { groupRows } from '../lib/group-rows.ts'
import { numbersOf } from './axis.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartContext, Draft, Maker } from './context.ts'
import { inOneScale } from './context.ts'
import { breakdownChart } from './kinds/breakdown.ts'
import { changeChart } from './kinds/change.ts'
import { hasSeries, isPointsAlone, placesDrawn } from './kinds/lines.ts'
import { messageChart } from './kinds/message.ts'
import { barsChart, isShare, ofOnePeriod, placesChart, rateChart } from './kinds/ranks.ts'
import { trendChart } from './kinds/trend.ts'
import { valueChart } from './kinds/value.ts'
import { placeTones } from './place-tones.ts'
import { sortForReading } from './select.ts'

/** Values farther apart than this cannot be seen on one linear axis. */
const WIDEST = 1000

/**
 * Charts for any observations, by these rules. Each indicator has its own chart, except that lone shares of one place and theme on one
 * base are drawn on one scale from 0 to 100 %, each against its own whole, and that other lone values of one theme are shown side by side,
 * without a scale. For one indicator the first rule that fits:
 *
 * 1. Nothing: a message.
 * 2. One value: by itself, a share against 100 %.
 * 3. Only vague values: a message, with the words in the table.
 * 4. Several periods of a place: a trend, where two of them are as long. Exactly two values, neither of them vague: these numbers with the
 *    change between them.
 * 5. Values more than a thousandfold apart: dots on a log scale, with a note; a message where one of them is 0 or less.
 * 6. Up to twelve categories of one place: a breakdown, with the total where it is known.
 * 7. Several places: dots of the period that most have, greatest first, with a note on what differs between them.
 * 8. Anything else: bars, greatest first.
 *
 * Of values that agree the most exact one is drawn, and a note names the others; one that another was chosen over is not drawn. At most forty
 * rows are drawn, and a note says so.
 * @param id the id of the charts; each adds its indicator or theme
 * @param ranked false where no title may name the greatest
 */
export function autoCharts(
  values: readonly Observation[],
  id: string,
  dataset: Dataset,
  context: ChartContext,
  ranked?: false,
): ChartModel[] {
  const observations = withoutSetAside(values)
  if (observations.length === 0) return [messageChart('empty', [], { id, dataset, context })]
  const groups = [...groupRows(sortForReading(observations, dataset), (o) => o.indicator.id).values()]
  const singles = groups.filter(({ length }) => length === 1).flat()
  const together = groups.filter(({ length }) => length > 1)
  const rates = groupRows(singles.filter(isShare), (o) => `${o.theme.id}/${o.locality.id}/${baseOf(o)}`)
  const others = singles.filter((o) => !isShare(o))
  const tones = context.placeTones ?? placeTones(together.map(placesDrawn))
  const draft = (part: string | undefined): Draft => ({
    id: `${id}-${part}`,
    dataset,
    context: { ...context, placeTones: tones },
    ranked,
  })
  return [
    ...[...rates.values()].map((group) => rateChart(group, draft(group[0]?.indicator.id))),
    ...together.map((group) => indicatorChart(group, draft(group[0]?.indicator.id))),
    ...[...groupRows(others, (o) => o.theme.id)].map(([theme, group]) => valueChart(group, draft(theme))),
  ]
}

/** The chart of several values of one indicator, by the rules of {@link autoCharts}. */
export const indicatorChart: Maker<ChartModel> = (values, given) => {
  const observations = withoutSetAside(values)
  const draft = inOneScale(observations, given)
  const sorted = sortForReading(observations, draft.dataset)
  const [first, second] = sorted
  if (first === undefined) return messageChart('empty', [], draft)
  if (second === undefined) return (isShare(first) ? rateChart : valueChart)(sorted, draft)
  if (sorted.every(({ quantity }) => quantity.bound === 'vague')) {
    return messageChart('vague', sorted, draft)
  }
  if (hasSeries(sorted)) {
    if (sorted.length === 2 && [first, second].every(({ quantity }) => quantity.bound !== 'vague')) {
      const stated = statedChange(second, draft.dataset)
      return changeChart({ from: first, to: second, stated }, draft)
    }
    if (!isPointsAlone(sorted)) return trendChart(sorted, draft)
  }
  const { drawn } = ofOnePeriod(sorted)
  if (isWide(drawn)) {
    const positive = drawn.flatMap(({ quantity }) => numbersOf(quantity)).every((n) => n > 0)
    return positive ? placesChart(sorted, { ...draft, scale: 'log' }) : messageChart('spread', sorted, draft)
  }
  if (isBreakdown(sorted)) return breakdownChart(sorted, draft)
  const places = new Set(sorted.map((o) => o.locality.id)).size
  return (places > 1 ? placesChart : barsChart)(sorted, draft)
}

const placeOf = (o: Observation) => `${o.locality.id}/${o.breakdown?.category ?? ''}`

/** With more parts than this, a reader no longer sees them as parts of one whole. */
const MOST_PARTS = 12

/** Whether the values are categories of one place, each of them once. */
const isBreakdown = (observations: readonly Observation[]): boolean =>
  observations.length <= MOST_PARTS &&
  new Set(observations.map((o) => o.locality.id)).size === 1 &&
  observations.filter(({ breakdown }) => breakdown !== null).length > 1 &&
  new Set(observations.map(placeOf)).size === observations.length

function isWide(observations: readonly Observation[]): boolean {
  const sizes = observations
    .flatMap(({ quantity }) => numbersOf(quantity))
    .map(Math.abs)
    .filter((n) => n > 0)
  return sizes.length > 0 && Math.max(...sizes) / Math.min(...sizes) > WIDEST
}

/** The change that a report states for the same place and period, found through a value that is derived from it. */
function statedChange(to: Observation, dataset: Dataset): Observation | undefined {
  for (const derived of rowsByLocality(dataset).get(to.locality.id) ?? []) {
    if (derived.status !== 'derived' || derived.formula !== 'base-from-growth') continue
    if (derived.inputs.some(({ observation }) => observation === to)) {
      return derived.inputs.find(({ role }) => role === 'growth')?.observation
    }
  }
  return undefined
}
