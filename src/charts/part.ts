import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText } from '../dataset/observation-wording.ts'
import type { RowsModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { markOfObservation } from './point.ts'
import { rowsModel } from './rows.ts'

export interface Part {
  readonly whole: Observation
  readonly part: Observation
  /** The derived share, with the bound that the inputs allow. */
  readonly share?: Observation | undefined
}

/** A part before its whole, on one axis. An open whole stays open behind its part. */
export function partChart(
  { whole, part, share }: Part,
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel {
  const { language } = context
  const shareNote = share === undefined ? {} : { note: valueText(share, context) }
  return rowsModel(
    {
      kind: 'part',
      rows: [
        { observation: whole, label: whole.indicator.name[language], tone: 'plain' },
        { observation: part, label: part.indicator.name[language], tone: 'accent', ...shareNote },
      ],
      title: partTitle({ whole, part, share }, context),
      whole: (observation, room) => (observation === part ? markOfObservation(whole, room, context) : null),
      told: share === undefined ? [] : [share],
    },
    draft,
    dataset,
    context,
  )
}

function partTitle({ whole, part, share }: Part, context: ChartContext): string {
  const { language } = context
  const [p, w] = [part, whole].map((o) => ({
    name: o.indicator.name[language],
    value: valueText(o, context),
  }))
  if (p === undefined || w === undefined) return ''
  const of = share === undefined ? '' : valueText(share, context)
  if (language === 'zh') return `${w.name}${w.value}，${p.name}${p.value}${of === '' ? '' : `（${of}）`}`
  return `${p.name}: ${p.value} of ${w.value}${of === '' ? '' : `, ${of}`}`
}
