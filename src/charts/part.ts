import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { saidValue, withScopes } from '../dataset/observation-wording.ts'
import type { RowsModel, StackModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { markOfObservation } from './point.ts'
import { rowsModel } from './rows.ts'
import { canStack, stackChart } from './stack.ts'

export interface Part {
  readonly whole: Observation
  readonly part: Observation
  /** The derived share, with the bound that the inputs allow. */
  readonly share?: Observation | undefined
}

/** A part in its whole: one bar where it can stand in it, else a row each, the part before its whole. An open whole stays open. */
export function partChart(
  { whole, part, share }: Part,
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): RowsModel | StackModel {
  const { language } = context
  const shareNote = share === undefined ? {} : { note: saidValue(share, context) }
  const row = { observation: part, label: part.indicator.name[language], ...shareNote }
  const title = partTitle({ whole, part, share }, context)
  const told = share === undefined ? [] : [share]
  const wholeLabel = whole.indicator.name[language]
  if (canStack(whole, [part])) {
    return stackChart({ whole, wholeLabel, parts: [row], title, told }, draft, dataset, context)
  }
  return rowsModel(
    {
      kind: 'breakdown',
      rows: [{ observation: whole, label: wholeLabel }, row],
      title,
      whole: (observation, room) => (observation === part ? markOfObservation(whole, room, context) : null),
      told,
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
