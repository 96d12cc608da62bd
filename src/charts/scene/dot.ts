import type { Mark } from '../chart-model.ts'
import type { CircleNode, Point, Role, SceneNode, Stroke, Towards } from './scene.ts'
import { group, path, rect, solid } from './scene.ts'

export interface DotPlace {
  /** From data units to pixels along the value axis. */
  readonly scale: (value: number) => number
  /** The place on the other axis. */
  readonly across: number
  readonly direction: 'horizontal' | 'vertical'
  readonly radius: number
  readonly stroke: number
}

/** Shares of the radius: the tail's thickness, the half length of a chevron, of a limit and of the cap of a whisker. */
const TAIL = 1.1
const CHEVRON = 0.8
const LIMIT = 1.4
const CAP = 0.8

/**
 * A dot on a value axis: filled where the number is exact and printed, hollow where it is a bound or computed, with a tail over where the
 * value may lie, a line at a limit, and whiskers over an interval. "Nearly" stops short of its line; what is only under it has no dot.
 */
export function dotMark(mark: Mark, tone: Role, derived: boolean, place: DotPlace): SceneNode[] {
  const { scale, across, direction, radius, stroke } = place
  const { at, openEnd, limit, whisker } = mark
  const flat = direction === 'horizontal'
  const spot = (along: number, off = 0): Point => (flat ? [along, across + off] : [across + off, along])
  const line = (width: number): Stroke => ({ role: tone, width })
  const cap = (value: number, half: number) =>
    path([spot(scale(value), -half), spot(scale(value), half)], line(stroke * 1.25))
  const nodes = tail(mark, tone, place, spot)
  if (whisker !== null) {
    nodes.push(
      path([spot(scale(whisker[0])), spot(scale(whisker[1]))], line(stroke)),
      cap(whisker[0], radius * CAP),
      cap(whisker[1], radius * CAP),
    )
  }
  if (limit !== null) nodes.push(cap(limit, radius * LIMIT))
  if (at !== null && openEnd !== 'within' && openEnd !== 'under') {
    // However little room the axis has before the limit, a dot that is nearly there does not touch it.
    const short = openEnd === 'nearly' ? (radius + stroke) * (flat ? -1 : 1) : 0
    const [x, y] = spot(scale(at) + short)
    const filled = mark.bound === 'exact' && !derived
    const dot = circle(x, y, filled, tone, radius, stroke)
    nodes.push(filled ? group('known', [dot]) : dot)
  }
  return nodes
}

const circle = (
  x: number,
  y: number,
  filled: boolean,
  tone: Role,
  radius: number,
  stroke: number,
): CircleNode => ({
  shape: 'circle',
  x,
  y,
  radius: filled ? radius : radius - stroke / 2,
  fill: solid(filled ? tone : 'ground'),
  line: filled ? undefined : { role: tone, width: stroke },
})

/** Where the value may lie: hatched, fading away under a limit, and with a chevron where it is open beyond a number. */
function tail(
  { open, openEnd, at }: Mark,
  tone: Role,
  { scale, across, direction, radius, stroke }: DotPlace,
  spot: (along: number, off?: number) => Point,
): SceneNode[] {
  if (open === null || openEnd === null || openEnd === 'nearly') return []
  const flat = direction === 'horizontal'
  const [a, b] = [scale(open[0]), scale(open[1])]
  const [start, length, thick] = [Math.min(a, b), Math.abs(b - a), radius * TAIL]
  const box = flat
    ? { x: start, y: across - thick / 2, width: length, height: thick }
    : { x: across - thick / 2, y: start, width: thick, height: length }
  if (openEnd === 'within') return [rect(box, { fill: { look: 'hatch', role: tone, stroke, fade: null } })]
  const upwards = at === null || open[1] > at
  const fade: Towards = flat ? (upwards ? 'right' : 'left') : upwards ? 'up' : 'down'
  const hatched = rect(box, { fill: { look: 'hatch', role: tone, stroke, fade } })
  if (openEnd === 'under') return [hatched]
  const end = scale(upwards ? open[1] : open[0])
  const size = radius * CHEVRON
  const tip = end + (upwards === flat ? size : -size)
  return [hatched, path([spot(end, -size), spot(tip), spot(end, size)], { role: tone, width: stroke * 1.25 })]
}
