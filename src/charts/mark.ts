import type { Observation } from '../dataset/observation.ts'
import { targetStatus } from '../dataset/target/target.ts'
import { wordStatus, wordTarget } from '../dataset/target/target-wording.ts'
import type { Bound, Quantity } from '../domain/number/bound.ts'
import { isOnlyRounded } from '../domain/number/stated.ts'
import type { Mark, Span, TargetMark } from './chart-model.ts'
import type { ChartContext } from './context.ts'

/** The room for a mark: how long an open end is drawn, and the limits of the unit itself. */
export interface MarkRoom {
  /** The number that lies so many open ends above another, or below it. On a log axis each open end multiplies, so it is never 0 or less. */
  readonly beyond: (value: number, openEnds: number) => number
  /** Limits that no value can pass: a share lies between 0 and 100. Null if the unit has none. */
  readonly limits: Span | null
}

/** For marks that no axis shows. */
export const NO_ROOM: MarkRoom = { beyond: (value) => value, limits: null }

/** A mark without any drawn part. */
const NOTHING = { solid: null, open: null, openEnd: null, limit: null, whisker: null, at: null } as const

/** The look of what is open before a limit. */
const OPEN_ENDS = { atMost: 'within', below: 'under', nearly: 'nearly' } as const

const span = (a: number, b: number): Span => (a <= b ? [a, b] : [b, a])

/** The bound to draw. A number that is only rounded is drawn as exact: the missing digits are finer than any line. */
export const drawnBound = (quantity: Quantity): Bound => (isOnlyRounded(quantity) ? 'exact' : quantity.bound)

/**
 * The drawing of a quantity. Solid is only what every reading of the source allows: `200余` is solid to 200 and open beyond,
 * `最多17.35%` has no solid part and is open up to its limit. `近400` comes close to its number, so it is solid to
 * just before it; `不到400` may be anything below it, so it has no solid part.
 *
 * A change below 0 is mirrored: "at most 40% less" is not solid to −40.
 */
export function markOf(quantity: Quantity, room: MarkRoom): Mark {
  const { limits, beyond } = room
  // A value at the very limit of its unit still shows that it is open.
  const clip = (n: number) =>
    limits === null || (quantity.value ?? 0) >= limits[1] ? n : Math.min(limits[1], Math.max(limits[0], n))
  const base = { ...NOTHING, bound: drawnBound(quantity) }
  switch (quantity.bound) {
    case 'exact':
      return { ...base, solid: span(0, quantity.value), at: quantity.value }
    case 'atLeast':
    case 'above': {
      const { value } = quantity
      // All that is known is that the fall is no larger than this.
      if (value < 0)
        return { ...base, open: span(value, clip(beyond(0, 1))), openEnd: 'within', limit: value, at: value }
      const open = span(value, clip(beyond(value, 1)))
      return { ...base, solid: span(0, value), open, openEnd: 'more', at: value }
    }
    case 'atMost':
    case 'below':
    case 'nearly': {
      const { value, bound } = quantity
      if (value < 0) {
        const open = span(beyond(value, -1), value)
        return { ...base, solid: span(value, 0), open, openEnd: 'more', at: value }
      }
      const known = bound === 'nearly' ? Math.max(0, beyond(value, -1)) : 0
      const solid = bound === 'nearly' ? span(0, known) : null
      return { ...base, solid, open: span(known, value), openEnd: OPEN_ENDS[bound], limit: value, at: value }
    }
    case 'approx': {
      const { value, lower, upper } = quantity
      if (isOnlyRounded(quantity)) return { ...base, solid: span(0, value), at: value }
      if (lower !== null && upper !== null) {
        return { ...base, solid: span(0, value), whisker: span(lower, upper), at: value }
      }
      const near = value < 0 ? Math.min(0, beyond(value, 0.5)) : Math.max(0, beyond(value, -0.5))
      const far = clip(beyond(value, value < 0 ? -0.5 : 0.5))
      return { ...base, solid: span(0, near), open: span(near, far), openEnd: 'about', at: value }
    }
    case 'range': {
      const { lower, upper } = quantity
      const known = lower > 0 ? lower : Math.min(upper, 0)
      return {
        ...base,
        solid: known === 0 ? null : span(0, known),
        open: span(lower, upper),
        openEnd: 'within',
        whisker: span(lower, upper),
      }
    }
    case 'vague':
      return base
  }
}

/** Where the line of a series goes through a point; null if only limits are known, since these are not the height of the value. */
export const onLine = ({ at, openEnd }: Mark): number | null =>
  openEnd === 'under' || openEnd === 'within' ? null : at

/** The target of an observation as a chart draws it, and how the value compares with it; null if none is set. */
export function targetFor(observation: Observation, context: ChartContext): TargetMark | null {
  const { indicator, unit } = observation
  const target = context.targetOf?.(observation) ?? null
  const status = target === null ? null : targetStatus(observation, target)
  if (target === null || status === null) return null
  return {
    value: target.value,
    text: wordTarget(target, unit, indicator.kind === 'change', context),
    status: status.band,
    statusText: wordStatus(observation, status, context),
  }
}
