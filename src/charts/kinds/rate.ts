import type { Observation } from '../../dataset/observation.ts'
import { exact } from '../../domain/number/bound.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { RowsModel, Span } from '../chart-model.ts'
import type { Maker } from '../context.ts'
import { labelsOf } from '../labels.ts'
import { markOf } from '../mark.ts'
import { cutNote, mostRows } from '../row-limit.ts'
import { valuesTitle } from '../title.ts'
import { rowsModel } from './rows.ts'

export const WHOLE: Span = [0, 100]

/** Whether a value is a share of a whole, so that it cannot be more than 100 %. */
export const isShare = ({ indicator, unit, quantity }: Observation): boolean =>
  indicator.kind === 'rate' &&
  unit.dimension === 'percent' &&
  [quantity.lower, quantity.upper].every((n) => n === null || (n >= 0 && n <= WHOLE[1]))

/** Shares of one indicator against 100 %, and against the target if one is set. */
export const rateChart: Maker<RowsModel> = (observations, draft, dataset, context) => {
  const labels = labelsOf(observations, context.language)
  const shown = observations.slice(0, mostRows(context))
  return rowsModel(
    {
      kind: 'rate',
      rows: shown.map((observation, i) => ({ observation, label: itemAt(labels, i) })),
      title: valuesTitle(observations, context),
      limits: WHOLE,
      notes: cutNote(shown.length, observations.length, context),
      beyond: observations.slice(shown.length),
      whole: (_, room) => markOf(exact(WHOLE[1]), room),
    },
    draft,
    dataset,
    context,
  )
}
