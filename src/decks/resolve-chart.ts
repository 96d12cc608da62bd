import { autoCharts } from '../charts/auto-chart.ts'
import { buildChart } from '../charts/build-chart.ts'
import type { ChartModel } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { valueChart } from '../charts/kinds/value.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import { idsInSpec, idsInTitle } from '../domain/spec/chart-spec.ts'
import type { ChartRef } from '../domain/spec/deck.ts'
import type { Missing } from './missing-slide.ts'

/** The chart that a reference leads to, with what of it the dataset lacks; null where nothing of it is left. */
export interface ResolvedChart {
  readonly model: ChartModel | null
  readonly missing: readonly Missing[]
}

/** Builds the chart of a reference for a slide. Observations of several indicators that share no chart stand side by side. */
export function resolveChart(
  ref: ChartRef,
  id: string,
  dataset: Dataset,
  context: ChartContext,
): ResolvedChart {
  if ('chart' in ref) return authoredChart(ref.chart, dataset, context)
  const found: Observation[] = []
  const lost: string[] = []
  for (const wanted of ref.observations) {
    const observation = dataset.observations.get(wanted)
    if (observation === undefined) lost.push(wanted)
    else found.push(observation)
  }
  const missing: Missing[] = lost.length === 0 ? [] : [{ kind: 'observations', ids: lost }]
  if (found.length === 0) return { model: null, missing }
  const [first, second] = autoCharts(found, id, dataset, context)
  if (first !== undefined && second === undefined) return { model: first, missing }
  return { model: valueChart(found, { id }, dataset, context), missing }
}

function authoredChart(id: string, dataset: Dataset, context: ChartContext): ResolvedChart {
  const spec = dataset.charts.find((chart) => chart.id === id)
  if (spec === undefined) return { model: null, missing: [{ kind: 'chart', ids: [id] }] }
  const lost = idsInSpec(spec).filter((named) => !dataset.observations.has(named.id))
  if (lost.length > 0)
    return { model: null, missing: [{ kind: 'observations', ids: lost.map((named) => named.id) }] }
  return { model: buildChart(withWholeTitle(spec, dataset), dataset, context), missing: [] }
}

/**
 * The observations whose values the title of a chart names: those in an authored title, else every one that the chart shows.
 * @param shown the ids of these
 */
export function namedByTitle(ref: ChartRef, shown: readonly string[], dataset: Dataset): ReadonlySet<string> {
  const spec = 'chart' in ref ? dataset.charts.find(({ id }) => id === ref.chart) : undefined
  if (spec === undefined || withWholeTitle(spec, dataset).title === undefined) return new Set(shown)
  return new Set(idsInTitle(spec).map(({ id }) => id))
}

/** Without an authored finding that names values the dataset lacks, so that a title is generated instead. */
function withWholeTitle(spec: ChartSpec, dataset: Dataset): ChartSpec {
  const whole = idsInTitle(spec).every(({ id }) => dataset.observations.has(id))
  return whole ? spec : { ...spec, title: undefined }
}
