import type { Dataset } from '../dataset/dataset.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartContext, Maker } from './context.ts'
import { inOneScale } from './context.ts'
import { breakdownChart, partChart } from './kinds/breakdown.ts'
import { changeChart } from './kinds/change.ts'
import { matrixChart } from './kinds/matrix.ts'
import { messageChart } from './kinds/message.ts'
import { barsChart, dotsChart, rateChart } from './kinds/ranks.ts'
import { tileMapChart } from './kinds/tile-map.ts'
import { timelineChart } from './kinds/timeline.ts'
import { trendChart } from './kinds/trend.ts'
import { valueChart } from './kinds/value.ts'
import { observationOf, selectObservations } from './select.ts'

type SelectingSpec = Extract<ChartSpec, { readonly select: unknown }>

/** The kinds of chart that draw selected values. */
const OF_VALUES: Readonly<Record<SelectingSpec['kind'], Maker<ChartModel>>> = {
  rate: rateChart,
  bars: barsChart,
  breakdown: breakdownChart,
  trend: trendChart,
  dots: dotsChart,
  value: valueChart,
}

/**
 * The chart of a spec with the values of the dataset, in the language of the context.
 * @throws {RangeError} for an id that the dataset does not have; in a parsed dataset the ids are already checked
 */
export function buildChart(spec: ChartSpec, dataset: Dataset, context: ChartContext): ChartModel {
  const draft = { ...spec, dataset, context }
  const one = (id: string) => observationOf(dataset, id)
  const maybe = (id: string | undefined) => (id === undefined ? undefined : one(id))
  switch (spec.kind) {
    case 'matrix':
      return matrixChart(draft)
    case 'tile-map':
      return tileMapChart(draft)
    case 'timeline':
      return timelineChart(draft)
    case 'change': {
      const [from, to] = [one(spec.from), one(spec.to)]
      return changeChart({ from, to, stated: maybe(spec.change) }, inOneScale([from, to], draft))
    }
    case 'part': {
      const [whole, part] = [one(spec.whole), one(spec.part)]
      return partChart({ whole, part, share: maybe(spec.share) }, inOneScale([whole, part], draft))
    }
    default: {
      const observations = selectObservations(spec.select, dataset)
      return observations.length === 0
        ? messageChart('empty', [], draft)
        : OF_VALUES[spec.kind](observations, spec.kind === 'value' ? draft : inOneScale(observations, draft))
    }
  }
}
