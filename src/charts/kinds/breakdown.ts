import type { Observation } from '../../dataset/observation.ts'
import { textIn } from '../../domain/text.ts'
import { TOTAL_OF_BAR } from '../../words/charts/labels.ts'
import type { RowsModel, StackModel } from '../chart-model.ts'
import type { Maker } from '../context.ts'
import { markOf } from '../mark.ts'
import { categoryIndex } from '../select.ts'
import { breakdownTitle } from '../title.ts'
import { rowsModel } from './rows.ts'
import { canStack, stackChart } from './stack.ts'

/**
 * The parts of a whole in their natural order: one bar if they fit in one, else a row each with the whole drawn behind it, and the whole
 * itself as the last row.
 */
export const breakdownChart: Maker<RowsModel | StackModel> = (observations, draft, dataset, context) => {
  const { language } = context
  const sorted = observations.toSorted((a, b) => categoryIndex(a) - categoryIndex(b))
  const parts = sorted.filter(({ breakdown }) => breakdown !== null)
  const total = sorted.find(({ breakdown }) => breakdown === null)
  const title = breakdownTitle(total, parts, context)
  const labelOf = ({ breakdown }: Observation) => textIn(breakdown?.name, language) ?? TOTAL_OF_BAR[language]
  if (total !== undefined && canStack(total, parts)) {
    const labelled = parts.map((observation) => ({ observation, label: labelOf(observation) }))
    const options = { whole: total, wholeLabel: TOTAL_OF_BAR[language], parts: labelled, title }
    return stackChart(options, draft, dataset, context)
  }
  return rowsModel(
    {
      kind: 'breakdown',
      rows: sorted.map((observation) => ({ observation, label: labelOf(observation) })),
      title,
      whole: (observation, room) =>
        total === undefined || observation === total ? null : markOf(total.quantity, room),
    },
    draft,
    dataset,
    context,
  )
}
