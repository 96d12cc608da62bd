import type { Observation } from '../../dataset/observation.ts'
import { styleByUnit } from '../../dataset/side-by-side.ts'
import { exact } from '../../domain/number/bound.ts'
import { itemAt } from '../../lib/item-at.ts'
import { linearAxis } from '../axis.ts'
import type { Tone, ValueItem, ValueModel } from '../chart-model.ts'
import { textsOf } from '../chart-texts.ts'
import type { ChartContext, Maker } from '../context.ts'
import { tonesOf } from '../emphasis.ts'
import { labelsOf, notesOf } from '../labels.ts'
import { markOf, targetFor } from '../mark.ts'
import { pointOf } from '../point.ts'
import { withinLimit } from '../row-limit.ts'
import { valuesTitle } from '../title.ts'
import { isShare, WHOLE } from './ranks.ts'

/** Values that have no axis in common, each large and by itself. */
export const valueChart: Maker<ValueModel> = (observations, given) => {
  // On a slide, the other numbers there count too.
  const context =
    given.context.byUnit === undefined ? styleByUnit(observations, given.context) : given.context
  const draft = { ...given, context }
  const { language } = context
  const labels = labelsOf(observations, language)
  const { shown, beyond, notes } = withinLimit(observations, context)
  const remarks = notesOf(shown, labels, language)
  const emphasised = shown.filter(({ id }) => draft.emphasis?.includes(id))
  const title = valuesTitle(emphasised.length > 0 ? emphasised : observations, context)
  const tone = tonesOf(shown, draft, title)
  const items = shown.map((observation, i) =>
    valueItem(observation, itemAt(labels, i), tone(observation.id), context, itemAt(remarks, i)),
  )
  const marks = items.some(({ axis, target }) => axis !== null && target !== null)
    ? (['target'] as const)
    : []
  const drawn = items.filter(({ axis }) => axis !== null)
  const parts = {
    observations: shown,
    points: items,
    drawn,
    title,
    marks,
    notes,
    beyond,
  }
  return { ...textsOf(draft, parts), kind: 'value', items }
}

/** One value, with all that a tile needs. Only a share has a bar, since all shares have one scale; bars on other scales cannot be compared. */
export function valueItem(
  observation: Observation,
  label: string,
  tone: Tone,
  context: ChartContext,
  note = '',
): ValueItem {
  const { quantity, unit } = observation
  const target = targetFor(observation, context)
  const share = isShare(observation)
  const { axis, room } = linearAxis({
    quantities: [quantity],
    unit,
    context,
    limits: share ? WHOLE : null,
    also: share && target !== null ? [target.value] : [],
    bare: true,
  })
  return {
    ...pointOf(observation, label, tone, room, context, note),
    axis: share && quantity.bound !== 'vague' ? axis : null,
    whole: share ? markOf(exact(WHOLE[1]), room) : null,
    target,
  }
}
