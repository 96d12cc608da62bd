import type { Observation } from '../../dataset/observation.ts'
import { itemAt } from '../../lib/item-at.ts'
import { REST_OF_BAR } from '../../words/charts/stack.ts'
import { linearAxis } from '../axis.ts'
import type { StackModel } from '../chart-model.ts'
import type { MakerOf } from '../context.ts'
import { findingOf, tonesOf } from '../emphasis.ts'
import { frameOf } from '../frame.ts'
import { notesOf } from '../labels.ts'
import { pointOf } from '../point.ts'

interface StackOptions {
  readonly whole: Observation
  readonly wholeLabel: string
  readonly parts: readonly {
    readonly observation: Observation
    readonly label: string
    /** What a reader must know with the label: which share of the whole the part is. */
    readonly note?: string
  }[]
  readonly title: string
  readonly told?: readonly Observation[]
}

/** With more parts than this, a reader can no longer tell them apart in one bar. */
const MOST_PARTS = 6

/** Sums of decimal fractions have rounding errors up to this. */
const DUST = 1e-9

/**
 * Whether the parts fit in one bar: each begins exactly where the one before it ends, and together they are no more than their whole. Only
 * the last may be open, since nothing comes after it.
 */
export function canStack(whole: Observation, parts: readonly Observation[]): boolean {
  const { value, upper, bound } = whole.quantity
  if (value === null || value <= 0) return false
  if (parts.length === 0 || parts.length > MOST_PARTS) return false
  const values = parts.map(({ quantity }) => quantity.value ?? -1)
  if (values.some((n) => n < 0)) return false
  if (!parts.slice(0, -1).every(({ quantity }) => quantity.bound === 'exact')) return false
  const most = bound === 'exact' ? value : (upper ?? Number.POSITIVE_INFINITY)
  return sum(values) <= most * (1 + DUST)
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

/** Parts of a whole as one bar that ends where the whole does. Shares are only drawn, not written: each number on the bar is an observation. */
export const stackChart: MakerOf<StackOptions, StackModel> = (
  { whole, wholeLabel, parts, title, told = [] },
  draft,
  dataset,
  context,
) => {
  const { language } = context
  const observations = [...parts.map(({ observation }) => observation), whole]
  const labels = [...parts.map(({ label }) => label), wholeLabel]
  const notes = notesOf(observations, labels, language)
  const { axis, room } = linearAxis({
    quantities: observations.map(({ quantity }) => quantity),
    unit: whole.unit,
    context,
    bare: true,
  })
  const own = observations.slice(0, -1)
  const tone = tonesOf(own, draft, findingOf(draft, title, dataset, context), context, own.length === 1)
  let start = 0
  const drawn = parts.map(({ observation, label, note = '' }, i) => {
    const about = [itemAt(notes, i) ?? '', note].filter((words) => words !== '').join(' · ')
    const part = {
      ...pointOf(observation, label, tone(observation.id), room, context, about || null),
      start,
    }
    start += observation.quantity.value ?? 0
    return part
  })
  const last = pointOf(whole, wholeLabel, 'plain', room, context, notes.at(-1) ?? null)
  const points = [...drawn, last]
  const isKnown = observations.every(({ quantity }) => quantity.bound === 'exact')
  const left = (whole.quantity.value ?? 0) - start
  // The bar already has the name of the whole; the legend only needs to explain its mark if it has an open end.
  const explained = whole.quantity.bound === 'exact' ? drawn : points
  const frame = { observations, points, drawn: explained, title, told }
  return {
    ...frameOf(draft, frame, dataset, context),
    kind: 'stack',
    axis,
    whole: last,
    parts: drawn,
    rest: isKnown && left > axis.max * DUST ? REST_OF_BAR[language] : null,
    points,
  }
}
