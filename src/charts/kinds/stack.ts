import type { Quantity } from '../../domain/number/bound.ts'
import { itemAt } from '../../lib/item-at.ts'
import { REST_OF_BAR } from '../../words/charts/stack.ts'
import { linearAxis } from '../axis.ts'
import type { StackModel } from '../chart-model.ts'
import type { TextParts } from '../chart-texts.ts'
import { textsOf } from '../chart-texts.ts'
import type { MakerOf } from '../context.ts'
import { findingOf, tonesOf } from '../emphasis.ts'
import type { Labelled } from '../point.ts'
import { pointsOf } from '../point.ts'

interface StackOptions extends Pick<TextParts, 'title' | 'told'> {
  readonly whole: Labelled
  readonly parts: readonly Labelled[]
}

/** With more parts than this, a reader can no longer tell them apart in one bar. */
const MOST_PARTS = 6

/** Sums of decimal fractions have rounding errors up to this. */
const DUST = 1e-9

/**
 * Whether the parts fit in one bar: each begins exactly where the one before it ends, and together they are no more than their whole. Only
 * the last may be open, since nothing comes after it.
 */
export function canStack({ value, upper, bound }: Quantity, parts: readonly Quantity[]): boolean {
  if (value === null || value <= 0) return false
  if (parts.length === 0 || parts.length > MOST_PARTS) return false
  const values = parts.map((part) => part.value ?? -1)
  if (values.some((n) => n < 0)) return false
  if (!parts.slice(0, -1).every((part) => part.bound === 'exact')) return false
  const most = bound === 'exact' ? value : (upper ?? Number.POSITIVE_INFINITY)
  return values.reduce((a, b) => a + b, 0) <= most * (1 + DUST)
}

/** Parts of a whole as one bar that ends where the whole does. Shares are only drawn, not written: each number on the bar is an observation. */
export const stackChart: MakerOf<StackOptions, StackModel> = ({ whole, parts, ...texts }, draft) => {
  const { context } = draft
  const values = [...parts, whole]
  const observations = values.map(({ observation }) => observation)
  const quantities = observations.map(({ quantity }) => quantity)
  const { axis, room } = linearAxis({ quantities, unit: whole.observation.unit, context, bare: true })
  const own = observations.slice(0, -1)
  const tone = tonesOf(own, draft, findingOf(draft, texts.title), context, own.length === 1)
  const points = pointsOf(values, tone, room, context)
  const last = itemAt(points, parts.length)
  let start = 0
  const drawn = points.slice(0, -1).map((point) => {
    const part = { ...point, start }
    start += point.quantity.value ?? 0
    return part
  })
  const isKnown = quantities.every(({ bound }) => bound === 'exact')
  const left = (last.quantity.value ?? 0) - start
  // The bar already has the name of the whole; the legend only needs to explain its mark if it has an open end.
  const explained = last.quantity.bound === 'exact' ? drawn : points
  return {
    ...textsOf(draft, { ...texts, observations, points, drawn: explained }),
    kind: 'stack',
    axis,
    whole: last,
    parts: drawn,
    rest: isKnown && left > axis.max * DUST ? REST_OF_BAR[context.language] : null,
    points: [...drawn, last],
  }
}
