import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { downwards } from './bars.ts'
import type { RowsModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { TOTAL } from './labels.ts'
import { markOfObservation } from './point.ts'
import { rowsModel, toneFor } from './rows.ts'
import { categoryIndex } from './select.ts'
import { breakdownTitle } from './title.ts'

/**
 * The parts of a whole in their natural order with the whole behind each and, as the last row, the whole itself. Shares are
 * seen and not written: no number stands on the chart that is no observation.
 */
export function breakdownChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel {
  const { language } = context
  const sorted = observations.toSorted((a, b) => categoryIndex(a) - categoryIndex(b))
  const parts = sorted.filter(({ breakdown }) => breakdown !== null)
  const total = sorted.find(({ breakdown }) => breakdown === null)
  const greatest = parts.toSorted(downwards)[0]
  const tone = toneFor(draft, (id) => id === greatest?.id)
  return rowsModel(
    {
      kind: 'breakdown',
      rows: sorted.map((observation) => ({
        observation,
        label: observation.breakdown?.name[language] ?? TOTAL[language],
        tone: tone(observation.id),
      })),
      title: breakdownTitle(total, parts, context),
      whole: (observation, room) =>
        total === undefined || observation === total ? null : markOfObservation(total, room, context),
    },
    draft,
    dataset,
    context,
  )
}
