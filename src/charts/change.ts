import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { RowsModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { labelsOf } from './labels.ts'
import { pointOf } from './point.ts'
import { rowsModel } from './rows.ts'
import { movementTitle } from './title.ts'

export interface Change {
  readonly from: Observation
  readonly to: Observation
  /** The observation that states the change; none is computed here. */
  readonly stated?: Observation | undefined
}

/** One indicator in two periods, the earlier above, with the stated change between them. */
export function changeChart(
  { from, to, stated }: Change,
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel {
  const labels = labelsOf([from, to], context.language)
  const stepPoint =
    stated === undefined
      ? null
      : pointOf(stated, stated.indicator.name[context.language], 'accent', NO_ROOM, context)
  return rowsModel(
    {
      kind: 'change',
      rows: [
        { observation: from, label: labels[0] ?? '', tone: 'plain' },
        { observation: to, label: labels[1] ?? '', tone: 'accent' },
      ],
      title: movementTitle(from, to, context, stated ?? null),
      told: stated === undefined ? [] : [stated],
      step:
        stepPoint === null
          ? null
          : { observationId: stepPoint.observationId, text: stepPoint.text, spoken: stepPoint.spoken },
    },
    draft,
    dataset,
    context,
  )
}

const NO_ROOM = { openLength: () => 0, limits: null }
