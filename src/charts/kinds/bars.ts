import type { Dataset } from '../../dataset/dataset.ts'
import type { Observation } from '../../dataset/observation.ts'
import { compareQuantities } from '../../domain/number/order.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { RowsModel } from '../chart-model.ts'
import type { ChartContext, Draft } from '../context.ts'
import { labelsOf } from '../labels.ts'
import { leftOutNote, mostRows } from '../row-limit.ts'
import { ranksTitle } from '../title.ts'
import { isShare, WHOLE } from './rate.ts'
import { rowsModel } from './rows.ts'

/** Downwards by value, vague ones last: a reader looks for the greatest first. */
export function downwards(a: Observation, b: Observation): number {
  const vague = Number(a.quantity.bound === 'vague') - Number(b.quantity.bound === 'vague')
  return vague === 0 ? compareQuantities(b.quantity, a.quantity) : vague
}

/** Bars of the categories of one indicator, greatest first. All lengths start at 0. */
export function barsChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel {
  const sorted = observations.toSorted(downwards)
  const labels = labelsOf(sorted, context.language)
  const shown = sorted.slice(0, mostRows(context))
  return rowsModel(
    {
      kind: 'bars',
      limits: sorted.every(isShare) ? WHOLE : null,
      rows: shown.map((observation, i) => ({
        observation,
        label: itemAt(labels, i),
      })),
      title: ranksTitle(sorted, shown, context),
      notes: leftOutNote(shown.length, sorted.length, context),
      beyond: sorted.slice(mostRows(context)),
    },
    draft,
    dataset,
    context,
  )
}
