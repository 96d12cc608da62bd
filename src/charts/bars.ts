import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { compareQuantities } from '../domain/order.ts'
import type { RowsModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { labelsOf } from './labels.ts'
import { isShare, WHOLE } from './rate.ts'
import { rowsModel, toneFor } from './rows.ts'
import { clauses, valueTitle } from './title.ts'

/** More bars than this are no longer read one by one. */
export const MOST_ROWS = 40

/** Downwards by value, vague ones last: a reader looks for the greatest first. */
export function downwards(a: Observation, b: Observation): number {
  const vague = Number(a.quantity.bound === 'vague') - Number(b.quantity.bound === 'vague')
  return vague === 0 ? compareQuantities(b.quantity, a.quantity) : vague
}

/** What was left out of a drawing, as a footnote; nothing where nothing was. */
export function leftOutNote(shown: number, all: number, { language }: ChartContext): string[] {
  if (shown === all) return []
  return [
    language === 'zh'
      ? `图中只有按数值排在前面的${shown}项，另外${all - shown}项见表格。`
      : `The first ${shown} by value are drawn; the other ${all - shown} are in the table.`,
  ]
}

/** Bars of the categories of one indicator, greatest first. All lengths start at 0. */
export function barsChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel {
  const sorted = observations.toSorted(downwards)
  const labels = new Map(labelsOf(sorted, context.language).map((label, i) => [sorted[i]?.id, label]))
  const shown = sorted.slice(0, MOST_ROWS)
  const first = shown[0]
  const tone = toneFor(draft, (id) => id === first?.id)
  return rowsModel(
    {
      kind: 'bars',
      limits: sorted.every(isShare) ? WHOLE : null,
      rows: shown.map((observation) => ({
        observation,
        label: labels.get(observation.id) ?? '',
        tone: tone(observation.id),
      })),
      title: barsTitle(shown, context),
      notes: leftOutNote(shown.length, sorted.length, context),
      beyond: sorted.slice(MOST_ROWS),
    },
    draft,
    dataset,
    context,
  )
}

function barsTitle(sorted: readonly Observation[], context: ChartContext): string {
  const ends = [sorted[0], sorted.length > 2 ? undefined : sorted[1]].filter((o) => o !== undefined)
  const withPlace = new Set(sorted.map((o) => o.locality.id)).size > 1
  return clauses(
    ends.map((o) => valueTitle(o, context, withPlace)),
    context.language,
  )
}
