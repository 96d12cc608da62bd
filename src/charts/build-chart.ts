import type { Dataset } from '../dataset/dataset.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { barsChart } from './bars.ts'
import { breakdownChart } from './breakdown.ts'
import { changeChart } from './change.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { dotsChart } from './dots.ts'
import { matrixChart } from './matrix.ts'
import { messageChart } from './message.ts'
import { partChart } from './part.ts'
import { rateChart } from './rate.ts'
import { observationOf, selectObservations } from './select.ts'
import { tileMapChart } from './tile-map.ts'
import { timelineChart } from './timeline.ts'
import { trendChart } from './trend.ts'
import { valueChart } from './value.ts'

/**
 * What a spec shows of the dataset, in the words of the context's language.
 * @throws {RangeError} for an id that the dataset does not have; a parsed dataset has checked them
 */
export function buildChart(spec: ChartSpec, dataset: Dataset, context: ChartContext): ChartModel {
  switch (spec.kind) {
    case 'matrix':
      return matrixChart(spec, dataset, context)
    case 'tile-map':
      return tileMapChart(spec, dataset, context)
    case 'timeline':
      return timelineChart(spec, dataset, context)
    case 'change':
      return changeChart(
        {
          from: observationOf(dataset, spec.from),
          to: observationOf(dataset, spec.to),
          stated: spec.change === undefined ? undefined : observationOf(dataset, spec.change),
        },
        spec,
        dataset,
        context,
      )
    case 'part':
      return partChart(
        {
          whole: observationOf(dataset, spec.whole),
          part: observationOf(dataset, spec.part),
          share: spec.share === undefined ? undefined : observationOf(dataset, spec.share),
        },
        spec,
        dataset,
        context,
      )
    default:
      return buildSelected(spec, dataset, context)
  }
}

type SelectingSpec = Extract<ChartSpec, { readonly select: unknown }>

function buildSelected(spec: SelectingSpec, dataset: Dataset, context: ChartContext): ChartModel {
  const observations = selectObservations(spec.select, dataset)
  if (observations.length === 0) return messageChart('empty', [], spec, dataset, context)
  switch (spec.kind) {
    case 'rate':
      return rateChart(observations, spec, dataset, context)
    case 'bars':
      return barsChart(observations, spec, dataset, context)
    case 'breakdown':
      return breakdownChart(observations, spec, dataset, context)
    case 'trend':
      return trendChart(observations, spec, dataset, context)
    case 'dots':
      return dotsChart(observations, spec, dataset, context, spec.scale)
    case 'value':
      return valueChart(observations, spec, dataset, context)
  }
}
