import type { Mark, RowPoint, Span } from '../chart-model.ts'
import type { Box, PathNode, Point, Role, SceneNode, Stroke } from './scene.ts'
import { group, hatch, level, outline, path, rect, solid, straight } from './scene.ts'

/**
 * How each bound is drawn, as a bar and as a dot, see docs/charts.md. `src/charts/mark.ts` says, in data units, which part is solid, which
 * is open and where the limit is.
 */

/** Shares of the height of a bar: how far a line at a limit extends beyond it, and half the height of a chevron and of a whisker's cap. */
const BAR = { limitOut: 0.22, chevron: 0.3, cap: 0.28 } as const
/** Shares of the radius of a dot: the thickness of its tail, and half the length of a chevron, of a limit and of a whisker's cap. */
const DOT = { tail: 1.1, chevron: 0.8, limit: 1.4, cap: 0.8 } as const
/** How much thicker the lines of chevrons, limits and computed bars are than other lines (factors). */
const STRONG = { chevron: 1.25, limit: 1.5, derived: 2 } as const

/** Where a mark lies: its values along one axis, its middle on the other. */
interface Lane {
  /** Converts data units to pixels along the value axis. */
  readonly scale: (value: number) => number
  readonly across: number
  readonly direction: 'horizontal' | 'vertical'
  readonly stroke: number
  /** The limit of the unit, 100 %: no open end points beyond it. */
  readonly end?: number | undefined
}

/** A point at a place along the axis, a distance in pixels from the middle of the mark. */
const spot = ({ direction, across }: Lane, along: number, off = 0): Point =>
  direction === 'horizontal' ? [along, across + off] : [across + off, along]

const boxOn = ({ scale, direction, across }: Lane, [from, to]: Span, thick: number): Box => {
  const [a, b] = [scale(from), scale(to)]
  const [start, length, side] = [Math.min(a, b), Math.abs(b - a), across - thick / 2]
  return direction === 'horizontal'
    ? { x: start, y: side, width: length, height: thick }
    : { x: side, y: start, width: thick, height: length }
}

const cap = (lane: Lane, value: number, half: number, line: Stroke): PathNode => {
  const along = lane.scale(value)
  return straight(spot(lane, along, -half), spot(lane, along, half), line)
}

/** The line between two known ends, with a cap at each. */
const whiskers = (lane: Lane, [from, to]: Span, half: number, line: Stroke, capLine = line): PathNode[] => [
  straight(spot(lane, lane.scale(from)), spot(lane, lane.scale(to)), line),
  cap(lane, from, half, capLine),
  cap(lane, to, half, capLine),
]

/**
 * Where a value may be without an end: hatched, and fading away from what is known. Below a limit that is all; beyond a number a chevron
 * shows that there is more.
 * @param size half the height of the chevron, and its length
 */
function openArea(
  { solid: known, open, openEnd }: Mark,
  tone: Role,
  lane: Lane,
  thick: number,
  size: number,
  line: Stroke,
) {
  if (open === null) return []
  const isUp = openEnd === 'more' && (known === null || open[1] > known[1])
  const isFlat = lane.direction === 'horizontal'
  const fade = isFlat ? (isUp ? 'right' : 'left') : isUp ? 'up' : 'down'
  const area = hatch(boxOn(lane, open, thick), tone, lane.stroke, fade)
  if (openEnd === 'under') return [area]
  const isLast = isUp && lane.end !== undefined && open[1] >= lane.end
  const end = lane.scale(isUp ? open[1] : open[0]) - (isLast ? size : 0)
  const tip = end + (isUp === isFlat ? size : -size)
  return [area, path([spot(lane, end, -size), spot(lane, tip), spot(lane, end, size)], line)]
}

export interface BarPlace extends Pick<Lane, 'scale' | 'stroke' | 'end'> {
  readonly y: number
  readonly height: number
  /** Width of the edge of a pale whole. */
  readonly hair: number
  /** Where the words of a vague value end; its broken line starts after them. */
  readonly wordsEnd?: number
}

/**
 * A horizontal bar: solid up to what is known and hatched beyond. An open end fades and has a chevron. A limit is a line across the bar; a
 * value that is only known to be below it fades away from it. Known ends are whiskers. A vague value has no bar but a broken line across
 * the axis, from which nobody can read a length. A computed value is a thick outline, empty within, so that it stands out from a pale whole.
 */
export function barMark(mark: Mark, tone: Role, derived: boolean, place: BarPlace): SceneNode[] {
  const { scale, y, height, stroke, hair } = place
  const { solid: known, open, openEnd, limit, whisker } = mark
  const lane: Lane = { ...place, across: y + height / 2, direction: 'horizontal' }
  // A pale whole has a darker edge, so that it can be seen.
  const edge = tone === 'whole' ? 'rule-strong' : tone
  const line = (width: number): Stroke => ({ role: edge, width })
  const nodes: SceneNode[] = []
  if (known !== null) {
    const box = boxOn(lane, known, height)
    const filled = rect(box, { fill: solid(tone), line: tone === 'whole' ? line(hair) : undefined })
    const computed = { ...outline(box, line(stroke * STRONG.derived)), fill: solid('ground') }
    nodes.push(group('known', [derived ? computed : filled]))
  }
  if (openEnd === 'about' && open !== null) {
    nodes.push(hatch(boxOn(lane, open, height), tone, stroke, (mark.at ?? 0) < 0 ? 'left' : 'right'))
  } else if (openEnd === 'more' || openEnd === 'under') {
    nodes.push(...openArea(mark, tone, lane, height, height * BAR.chevron, line(stroke * STRONG.chevron)))
  } else if (open !== null) {
    // A dashed edge shows that the value may be anywhere within.
    const [box, dash] = [boxOn(lane, open, height), [stroke * 2, stroke * 1.5]]
    nodes.push(hatch(box, tone, stroke), outline(box, { ...line(stroke), dash }))
  }
  if (limit !== null) nodes.push(cap(lane, limit, height * (0.5 + BAR.limitOut), line(stroke * STRONG.limit)))
  if (whisker !== null)
    nodes.push(...whiskers(lane, whisker, height * BAR.cap, { role: 'ink', width: stroke }))
  if (mark.bound === 'vague') {
    const from = place.wordsEnd === undefined ? scale(Number.NEGATIVE_INFINITY) : place.wordsEnd + stroke * 3
    nodes.push(brokenLine(from, scale(Number.POSITIVE_INFINITY), y + height / 2, stroke))
  }
  return nodes
}

/** A bar in front of its whole, if it has one. No open end points beyond a whole that is exact. */
export function barInWhole(
  { mark, whole, tone, derived }: RowPoint,
  place: Omit<BarPlace, 'end'>,
): SceneNode[] {
  const end = whole?.bound === 'exact' ? (whole.at ?? undefined) : undefined
  return [
    ...(whole === null ? [] : [group('whole', barMark(whole, 'whole', false, { ...place, end }))]),
    group('mark', barMark(mark, tone, derived, { ...place, end })),
  ]
}

/** The line after the words of a vague value: it has no end on the axis, so it does not show a length. */
export const brokenLine = (from: number, to: number, y: number, stroke: number): SceneNode =>
  level(y, from, to, { role: 'plain', width: stroke, dash: [stroke * 4, stroke * 4] })

interface DotPlace extends Lane {
  readonly radius: number
}

/** How long each tail of a value that is only "about" a number is at least, in radii of its dot: shorter ones would be hidden by it. */
const LEAST_TAIL = 2.2

/** What is about a number may be more or less: it fades away on both sides of its dot, and nothing points to one of them. */
function tails({ open, at }: Mark, tone: Role, place: DotPlace, thick: number): SceneNode[] {
  if (open === null || at === null) return []
  const { scale, direction, radius, across, stroke } = place
  const middle = scale(at)
  const isFlat = direction === 'horizontal'
  return open.map((end) => {
    const isAfter = scale(end) > middle
    const long = Math.max(Math.abs(scale(end) - middle), radius * LEAST_TAIL)
    const from = isAfter ? middle : middle - long
    const box = isFlat
      ? { x: from, y: across - thick / 2, width: long, height: thick }
      : { x: across - thick / 2, y: from, width: thick, height: long }
    return hatch(box, tone, stroke, isFlat ? (isAfter ? 'right' : 'left') : isAfter ? 'down' : 'up')
  })
}

/**
 * A dot on a value axis: filled if the number is exact and printed, hollow if it is a bound or computed. A tail shows where the value may
 * be; a limit is a line, an interval has whiskers. A "nearly" dot stops just before its limit; a value only known to be below has no dot.
 */
export function dotMark(mark: Mark, tone: Role, derived: boolean, place: DotPlace): SceneNode[] {
  const { scale, direction, radius, stroke } = place
  const { open, at, openEnd, limit, whisker } = mark
  const line = (width: number): Stroke => ({ role: tone, width })
  const strong = line(stroke * STRONG.chevron)
  const thick = radius * DOT.tail
  const nodes: SceneNode[] = []
  if (openEnd === 'more' || openEnd === 'under')
    nodes.push(...openArea(mark, tone, place, thick, radius * DOT.chevron, strong))
  else if (openEnd === 'about') nodes.push(...tails(mark, tone, place, thick))
  else if (open !== null && openEnd === 'within') nodes.push(hatch(boxOn(place, open, thick), tone, stroke))
  if (whisker !== null) nodes.push(...whiskers(place, whisker, radius * DOT.cap, line(stroke), strong))
  if (limit !== null) nodes.push(cap(place, limit, radius * DOT.limit, strong))
  if (at !== null && openEnd !== 'within' && openEnd !== 'under') {
    // A "nearly" dot never touches its limit, even if the axis has little room before it.
    const short = openEnd === 'nearly' ? (radius + stroke) * (direction === 'horizontal' ? -1 : 1) : 0
    const [x, y] = spot(place, scale(at) + short)
    const hollow = { radius: radius - stroke / 2, fill: solid('ground'), line: line(stroke) }
    if (mark.bound === 'exact' && !derived)
      nodes.push(group('known', [{ shape: 'circle', x, y, radius, fill: solid(tone) }]))
    else nodes.push({ shape: 'circle', x, y, ...hollow })
  }
  return nodes
}
