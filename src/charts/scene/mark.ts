import type { Mark, Span } from '../chart-model.ts'
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
/** How much thicker the lines of chevrons and limits are than other lines (factors). */
const STRONG = { chevron: 1.25, limit: 1.5 } as const

/** Makes a point from a place along the axis and a distance in pixels from the middle of the mark. */
type Spot = (along: number, off?: number) => Point

const cap = (spot: Spot, along: number, half: number, line: Stroke): PathNode =>
  straight(spot(along, -half), spot(along, half), line)

const chevron = (spot: Spot, end: number, tip: number, half: number, line: Stroke): PathNode =>
  path([spot(end, -half), spot(tip), spot(end, half)], line)

/** The end of a whole, which its parts cannot pass; undefined if the whole itself is not exact. */
export const endOfWhole = (whole: Mark | null): number | undefined =>
  whole?.bound === 'exact' ? (whole.at ?? undefined) : undefined

export interface BarPlace {
  /** Converts data units to pixels. */
  readonly scale: (value: number) => number
  readonly y: number
  readonly height: number
  readonly stroke: number
  /** Width of the edge of a pale whole. */
  readonly hair: number
  /** The limit of the unit, 100 %: no open end points beyond it. */
  readonly end?: number | undefined
  /** Where the words of a vague value end; its broken line starts after them. */
  readonly wordsEnd?: number
}

/**
 * A horizontal bar: solid up to what is known and hatched beyond. An open end fades and has a chevron. A limit is a line across the bar; a
 * value that is only known to be below it fades away from it. Known ends are whiskers. A vague value has no bar but a broken line across
 * the axis, from which nobody can read a length. A computed value is an outline.
 */
export function barMark(mark: Mark, tone: Role, derived: boolean, place: BarPlace): SceneNode[] {
  const { scale, y, height, stroke, hair } = place
  const { solid: known, open, openEnd, limit, whisker } = mark
  // A pale whole has a darker edge, so that it can be seen.
  const edge = tone === 'whole' ? 'rule-strong' : tone
  const line = (width: number): Stroke => ({ role: edge, width })
  const spot: Spot = (along, off = 0) => [along, y + height / 2 + off]
  const boxOf = (span: Span): Box => {
    const [a, b] = [scale(span[0]), scale(span[1])]
    return { x: Math.min(a, b), y, width: Math.abs(b - a), height }
  }
  const nodes: SceneNode[] = []
  if (known !== null) {
    const box = boxOf(known)
    const filled = rect(box, { fill: solid(tone), line: tone === 'whole' ? line(hair) : undefined })
    nodes.push(group('known', [derived ? outline(box, line(stroke)) : filled]))
  }
  if (open !== null && openEnd === 'more') {
    const isRight = known === null || open[1] > known[1]
    const size = height * BAR.chevron
    const isLast = isRight && place.end !== undefined && open[1] >= place.end
    const end = scale(isRight ? open[1] : open[0]) - (isLast ? size : 0)
    nodes.push(
      hatch(boxOf(open), tone, stroke, isRight ? 'right' : 'left'),
      chevron(spot, end, end + (isRight ? size : -size), size, line(stroke * STRONG.chevron)),
    )
  } else if (open !== null && openEnd === 'under') {
    nodes.push(hatch(boxOf(open), tone, stroke, 'left'))
  } else if (open !== null && openEnd !== null) {
    // A dashed edge shows that the value may be anywhere within.
    const dash = [stroke * 2, stroke * 1.5]
    nodes.push(hatch(boxOf(open), tone, stroke), outline(boxOf(open), { ...line(stroke), dash }))
  }
  if (limit !== null)
    nodes.push(cap(spot, scale(limit), height * (0.5 + BAR.limitOut), line(stroke * STRONG.limit)))
  if (whisker !== null) {
    const [from, to] = [scale(whisker[0]), scale(whisker[1])]
    const ink: Stroke = { role: 'ink', width: stroke }
    const caps = [from, to].map((x) => cap(spot, x, height * BAR.cap, ink))
    nodes.push(straight(spot(from), spot(to), ink), ...caps)
  }
  if (mark.bound === 'vague') {
    const from = place.wordsEnd === undefined ? scale(Number.NEGATIVE_INFINITY) : place.wordsEnd + stroke * 3
    nodes.push(brokenLine(from, scale(Number.POSITIVE_INFINITY), y + height / 2, stroke))
  }
  return nodes
}

/** The line after the words of a vague value: it has no end on the axis, so it does not show a length. */
export const brokenLine = (from: number, to: number, y: number, stroke: number): SceneNode =>
  level(y, from, to, { role: 'plain', width: stroke, dash: [stroke * 4, stroke * 4] })

interface DotPlace {
  /** Converts data units to pixels along the value axis. */
  readonly scale: (value: number) => number
  /** The place on the other axis. */
  readonly across: number
  readonly direction: 'horizontal' | 'vertical'
  readonly radius: number
  readonly stroke: number
}

/**
 * A dot on a value axis: filled if the number is exact and printed, hollow if it is a bound or computed. A tail shows where the value may
 * be; a limit is a line, an interval has whiskers. A "nearly" dot stops just before its limit; a value only known to be below has no dot.
 */
export function dotMark(mark: Mark, tone: Role, derived: boolean, place: DotPlace): SceneNode[] {
  const { scale, across, direction, radius, stroke } = place
  const { at, openEnd, limit, whisker } = mark
  const isFlat = direction === 'horizontal'
  const spot: Spot = (along, off = 0) => (isFlat ? [along, across + off] : [across + off, along])
  const line = (width: number): Stroke => ({ role: tone, width })
  const nodes = tail(mark, tone, place, spot)
  if (whisker !== null) {
    const [from, to] = [scale(whisker[0]), scale(whisker[1])]
    const caps = [from, to].map((along) => cap(spot, along, radius * DOT.cap, line(stroke * STRONG.chevron)))
    nodes.push(straight(spot(from), spot(to), line(stroke)), ...caps)
  }
  if (limit !== null) nodes.push(cap(spot, scale(limit), radius * DOT.limit, line(stroke * STRONG.chevron)))
  if (at !== null && openEnd !== 'within' && openEnd !== 'under') {
    // A "nearly" dot never touches its limit, even if the axis has little room before it.
    const short = openEnd === 'nearly' ? (radius + stroke) * (isFlat ? -1 : 1) : 0
    const [x, y] = spot(scale(at) + short)
    if (mark.bound === 'exact' && !derived)
      nodes.push(group('known', [{ shape: 'circle', x, y, radius, fill: solid(tone) }]))
    else
      nodes.push({
        shape: 'circle',
        x,
        y,
        radius: radius - stroke / 2,
        fill: solid('ground'),
        line: line(stroke),
      })
  }
  return nodes
}

/** Where the value may be: hatched, fading away below a limit, and with a chevron if it is open beyond a number. */
function tail(
  { open, openEnd, at }: Mark,
  tone: Role,
  { scale, across, direction, radius, stroke }: DotPlace,
  spot: Spot,
): SceneNode[] {
  if (open === null || openEnd === null || openEnd === 'nearly') return []
  const isFlat = direction === 'horizontal'
  const [a, b] = [scale(open[0]), scale(open[1])]
  const [start, length, thick] = [Math.min(a, b), Math.abs(b - a), radius * DOT.tail]
  const box = isFlat
    ? { x: start, y: across - thick / 2, width: length, height: thick }
    : { x: across - thick / 2, y: start, width: thick, height: length }
  if (openEnd === 'within') return [hatch(box, tone, stroke)]
  const isUp = at === null || open[1] > at
  const hatched = hatch(box, tone, stroke, isFlat ? (isUp ? 'right' : 'left') : isUp ? 'up' : 'down')
  if (openEnd === 'under') return [hatched]
  const end = scale(isUp ? open[1] : open[0])
  const size = radius * DOT.chevron
  const tip = end + (isUp === isFlat ? size : -size)
  return [hatched, chevron(spot, end, tip, size, { role: tone, width: stroke * STRONG.chevron })]
}
