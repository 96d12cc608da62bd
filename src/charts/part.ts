import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { saidValue, withScopes } from '../dataset/observation-wording.ts'
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
  const shareNote = share === undefined ? {} : { note: saidValue(share, context) }
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
    value: saidValue(o, context),
  }))
  if (p === undefined || w === undefined) return ''
  const of = share === undefined ? '' : saidValue(share, context)
  const place = whole.locality.name[language]
  const title =
    language === 'zh'
      ? `${place}${w.name}${w.value}，${p.name}${p.value}${of === '' ? '' : `，占${of}`}`
      : `${p.name}, ${place}: ${p.value} of ${w.value}${of === '' ? '' : `, ${of}`}`
  return withScopes(title, share === undefined ? [whole, part] : [whole, part, share], language)
}
