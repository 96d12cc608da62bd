import type { Observation } from '../../dataset/observation.ts'
import { comma } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { linearAxis, logAxis } from '../axis.ts'
import type { Mark, RowPoint, RowsModel, Span } from '../chart-model.ts'
import type { TextParts } from '../chart-texts.ts'
import { textsOf } from '../chart-texts.ts'
import type { MakerOf } from '../context.ts'
import { findingOf, tonesOf } from '../emphasis.ts'
import type { MarkRoom } from '../mark.ts'
import { targetFor } from '../mark.ts'
import type { Labelled } from '../point.ts'
import { pointsOf } from '../point.ts'

export interface RowsOptions extends Pick<TextParts, 'title' | 'notes' | 'told' | 'beyond'> {
  readonly kind: RowsModel['kind']
  readonly rows: readonly Labelled[]
  readonly limits?: Span | null
  /** The whole that is drawn behind a row, within the room of the axis. */
  readonly whole?: (observation: Observation, room: MarkRoom) => Mark | null
}

/** A chart of at least one row: one axis, a mark per row, the texts. The kinds of such charts differ in the options that they pass. */
export const rowsModel: MakerOf<RowsOptions, RowsModel> = (options, draft) => {
  const { kind, rows, limits = null, whole = () => null, ...texts } = options
  const { context, scale } = draft
  const observations = rows.map(({ observation }) => observation)
  const targets = observations.map((observation) => targetFor(observation, context))
  const { axis, room } = (scale === 'log' ? logAxis : linearAxis)({
    quantities: observations.map(({ quantity }) => quantity),
    unit: itemAt(observations, 0).unit,
    context,
    limits,
    also: targets.flatMap((target) => target?.value ?? []),
    bare: true,
  })
  // The 100 % behind a rate are a background that all the bars contrast with.
  const tone = tonesOf(observations, draft, findingOf(draft, options.title), context, kind === 'rate')
  const points = pointsOf(rows, tone, room, context).map((point, i): RowPoint => {
    const target = targets[i] ?? null
    const named = target === null ? [point.name] : [point.name, target.text, target.statusText]
    return {
      ...point,
      name: named.join(comma(context.language)),
      whole: whole(itemAt(observations, i), room),
      target,
    }
  })
  // 100 % needs no explanation; any other whole does.
  const marks: TextParts['marks'] = [
    ...(kind !== 'rate' && points.some((p) => p.whole !== null) ? (['whole'] as const) : []),
    ...(points.some((p) => p.target !== null) ? (['target'] as const) : []),
  ]
  const form = kind === 'dots' ? 'dot' : 'bar'
  return { ...textsOf(draft, { ...texts, form, observations, points, marks }), kind, axis, points }
}
