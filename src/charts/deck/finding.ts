import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import type { ChartRef } from '../../domain/deck.ts'
import { colon } from '../../domain/text.ts'
import type { ChartContext } from '../context.ts'
import { resolveChart } from './resolve-chart.ts'

/** The finding of a chart, and whose it is. */
interface Finding {
  readonly words: string
  /** The values of the chart, of which it speaks. */
  readonly of: readonly Observation[]
}

/**
 * The finding of a chart; null where there is no such chart.
 * @param about observations of which it must tell one
 */
export function findingOf(
  chart: ChartRef,
  slide: string,
  dataset: Dataset,
  context: ChartContext,
  about?: readonly Observation[],
): Finding | null {
  const { model } = resolveChart(chart, slide, dataset, context)
  if (model === null) return null
  const rows = model.table.rows.flatMap(({ observationId }) =>
    observationId === null ? [] : (dataset.observations.get(observationId) ?? []),
  )
  if (about !== undefined && !rows.some((row) => about.includes(row))) return null
  const places = [...new Set(rows.map(({ locality }) => locality.name[context.language]))]
  const [place = ''] = places
  if (places.length !== 1 || model.title.includes(place)) return { words: model.title, of: rows }
  const words = `${place}${colon(context.language)}${model.title}`
  return { words, of: rows }
}
