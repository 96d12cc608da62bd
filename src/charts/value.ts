import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { exact } from '../domain/bound.ts'
import { linearAxis } from './axis.ts'
import type { Mark, Tone, ValueItem, ValueModel } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { frameOf } from './frame.ts'
import { labelsOf, notesOf } from './labels.ts'
import { drawnBound, markOf } from './mark.ts'
import { pointOf } from './point.ts'
import { isShare, WHOLE } from './rate.ts'
import { cutNote, mostRows } from './row-limit.ts'
import { targetFor } from './target.ts'
import { valuesTitle } from './title.ts'

/**
 * Values that share no axis, each large and by itself. A mini bar stands only where it says more than the number: a share
 * against its whole, a change against 0, a value against its target, an open or uncertain end.
 */
export function valueChart(
  observations: readonly Observation[],
  draft: Draft,
  dataset: Dataset,
  context: ChartContext,
): ValueModel {
  const { language } = context
  const labels = labelsOf(observations, language)
  const shown = observations.slice(0, mostRows(context))
  const notes = notesOf(shown, labels, language)
  const items = shown.map((observation, i) => {
    const emphasised = draft.emphasis?.includes(observation.id) ?? i === 0
    return valueItem(observation, labels[i] ?? '', emphasised ? 'accent' : 'plain', context, notes[i])
  })
  const emphasised = shown.filter(({ id }) => draft.emphasis?.includes(id))
  const title = valuesTitle([...new Set([...emphasised, ...observations])], context)
  const marks = [
    ...(items.some(({ whole }) => whole !== null && !reachesBelow(whole)) ? (['whole'] as const) : []),
    ...(items.some(({ whole }) => whole !== null && reachesBelow(whole)) ? (['before'] as const) : []),
    ...(items.some((item) => item.target !== null) ? (['target'] as const) : []),
  ]
  const drawn = items.filter(({ axis }) => axis !== null)
  const parts = {
    observations: shown,
    points: items,
    drawn,
    title,
    marks,
    notes: cutNote(shown.length, observations.length, context),
    beyond: observations.slice(shown.length),
  }
  return { ...frameOf(draft, parts, dataset, context), kind: 'value', items }
}

/** Whether a whole is what a fall is seen against. */
const reachesBelow = ({ at }: Mark) => (at ?? 0) < 0

/** One value with its mini bar: what a tile needs. The bar is null where it would say no more than the number. */
export function valueItem(
  observation: Observation,
  label: string,
  tone: Tone,
  context: ChartContext,
  note: string | null = null,
): ValueItem {
  const { quantity, unit, indicator } = observation
  const target = targetFor(observation, context)
  const share = isShare(observation)
  const change = indicator.kind === 'change' && unit.dimension === 'percent'
  const falls = change && (quantity.value ?? 0) < 0 && (quantity.lower ?? 0) >= -WHOLE[1]
  const also = [
    ...(target === null ? [] : [target.value]),
    // A fall in percent is seen against all that there was before.
    ...(falls ? [-WHOLE[1]] : []),
  ]
  const { axis, room } = linearAxis({
    quantities: [quantity],
    unit,
    context,
    limits: share ? WHOLE : null,
    also,
  })
  const drawn =
    quantity.bound !== 'vague' && (share || change || target !== null || drawnBound(quantity) !== 'exact')
  return {
    ...pointOf(observation, label, tone, room, context, note),
    axis: drawn ? axis : null,
    whole: share ? markOf(exact(WHOLE[1]), room) : falls ? markOf(exact(-WHOLE[1]), room) : null,
    target,
  }
}
