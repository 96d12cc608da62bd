import type { Observation } from '../../dataset/observation.ts'
import { comma } from '../../domain/text.ts'
import { itemAt } from '../../lib/item-at.ts'
import { linearAxis, logAxis } from '../axis.ts'
import type { Axis, Mark, RowPoint, RowsModel, Span, TargetMark } from '../chart-model.ts'
import type { ChartContext, MakerOf } from '../context.ts'
import { findingOf, tonesOf } from '../emphasis.ts'
import type { FrameParts } from '../frame.ts'
import { frameOf } from '../frame.ts'
import { notesOf } from '../labels.ts'
import type { MarkRoom } from '../mark.ts'
import { targetFor } from '../mark.ts'
import { pointOf } from '../point.ts'

/** A row before it is placed on an axis. */
interface Row {
  readonly observation: Observation
  readonly label: string
  /** What a reader must know with the label, besides the note that it is derived. */
  readonly note?: string
}

export interface RowsOptions {
  readonly kind: RowsModel['kind']
  readonly rows: readonly Row[]
  readonly title: string
  readonly scale?: Axis['scale']
  readonly limits?: Span | null
  /** The whole that is drawn behind a row, within the room of the axis. */
  readonly whole?: (observation: Observation, room: MarkRoom) => Mark | null
  readonly notes?: readonly string[]
  readonly told?: readonly Observation[]
  readonly beyond?: readonly Observation[]
}

/** A chart of at least one row: one axis, a mark per row, the frame. The kinds of such charts differ in the options that they pass. */
export const rowsModel: MakerOf<RowsOptions, RowsModel> = (options, draft, dataset, context) => {
  const { kind, rows, title, scale = 'linear', whole = () => null } = options
  const { notes = [], told = [], beyond = [] } = options
  const targets = rows.map(({ observation }) => targetFor(observation, context))
  const observations = rows.map(({ observation }) => observation)
  const { axis, room } = (scale === 'log' ? logAxis : linearAxis)({
    quantities: observations.map(({ quantity }) => quantity),
    unit: itemAt(observations, 0).unit,
    context,
    limits: options.limits ?? null,
    also: targets.flatMap((target) => target?.value ?? []),
    bare: true,
  })
  const labels = rows.map(({ label }) => label)
  const ownNotes = notesOf(observations, labels, context.language)
  // The 100 % behind a rate are a background that all the bars contrast with.
  const apart = kind === 'rate'
  const tone = tonesOf(observations, draft, findingOf(draft, title, dataset, context), context, apart)
  const points = rows.map(({ observation, label, note }, i): RowPoint => {
    const about = [itemAt(ownNotes, i) ?? '', note ?? ''].filter((words) => words !== '')
    const point = pointOf(observation, label, tone(observation.id), room, context, about.join(' · ') || null)
    const target = targets[i] ?? null
    const name = target === null ? point.name : nameWithTarget(point.name, target, context)
    return { ...point, name, whole: whole(observation, room), target }
  })
  // 100 % needs no explanation; any other whole does.
  const marks: FrameParts['marks'] = [
    ...(kind !== 'rate' && points.some((p) => p.whole !== null) ? (['whole'] as const) : []),
    ...(points.some((p) => p.target !== null) ? (['target'] as const) : []),
  ]
  const form = kind === 'dots' ? ('dot' as const) : ('bar' as const)
  const parts = { form, observations, points, title, marks, notes, told, beyond }
  return { ...frameOf(draft, parts, dataset, context), kind, axis, points }
}

const nameWithTarget = (name: string, { text, statusText }: TargetMark, { language }: ChartContext) =>
  [name, text, statusText].join(comma(language))
