import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { saidValue, withScopes } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import { textIn } from '../domain/text.ts'
import * as words from '../words/charts/part.ts'
import type { ChartModel, RowsModel, StackModel } from './chart-model.ts'
import type { ChartContext, MakerOf } from './context.ts'
import { breakdownChart } from './kinds/breakdown.ts'
import { changeChart } from './kinds/change.ts'
import { matrixChart } from './kinds/matrix.ts'
import { messageChart } from './kinds/message.ts'
import { barsChart, dotsChart } from './kinds/ranks.ts'
import { rateChart } from './kinds/rate.ts'
import { rowsModel } from './kinds/rows.ts'
import { canStack, stackChart } from './kinds/stack.ts'
import { tileMapChart } from './kinds/tile-map.ts'
import { timelineChart } from './kinds/timeline.ts'
import { trendChart } from './kinds/trend.ts'
import { valueChart } from './kinds/value.ts'
import { markOf } from './mark.ts'
import { observationOf, selectObservations } from './select.ts'

/**
 * The chart of a spec with the values of the dataset, in the language of the context.
 * @throws {RangeError} for an id that the dataset does not have; in a parsed dataset the ids are already checked
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

interface Part {
  readonly whole: Observation
  readonly part: Observation
  /** The derived share, with the bound that follows from its inputs. */
  readonly share?: Observation | undefined
}

/** A part in its whole: one bar where the part fits in it, else a row each, the part before its whole. An open whole stays open. */
export const partChart: MakerOf<Part, RowsModel | StackModel> = (
  { whole, part, share },
  draft,
  dataset,
  context,
) => {
  const { language } = context
  const shareNote = share === undefined ? {} : { note: saidValue(share, context) }
  const row = { observation: part, label: textIn(part.indicator.name, language), ...shareNote }
  const title = partTitle({ whole, part, share }, context)
  const told = share === undefined ? [] : [share]
  const wholeLabel = textIn(whole.indicator.name, language)
  if (canStack(whole, [part])) {
    return stackChart({ whole, wholeLabel, parts: [row], title, told }, draft, dataset, context)
  }
  return rowsModel(
    {
      kind: 'breakdown',
      rows: [{ observation: whole, label: wholeLabel }, row],
      title,
      whole: (observation, room) => (observation === part ? markOf(whole.quantity, room) : null),
      told,
    },
    draft,
    dataset,
    context,
  )
}

function partTitle({ whole, part, share }: Part, context: ChartContext): string {
  const { language } = context
  const title = words.partTitle[language]({
    place: textIn(whole.locality.name, language),
    whole: textIn(whole.indicator.name, language),
    wholeValue: saidValue(whole, context),
    part: textIn(part.indicator.name, language),
    partValue: saidValue(part, context),
  })
  if (share === undefined) return withScopes(title, [whole, part], language)
  const all = fill(words.withShare[language], { title, share: saidValue(share, context) }, language)
  return withScopes(all, [whole, part, share], language)
}
