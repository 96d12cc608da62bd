import type { Mark, Span } from '../chart-model.ts'
import type { Box, Role, SceneNode, Stroke } from './scene.ts'
import { group, level, outline, path, rect, solid, upright } from './scene.ts'

export interface BarPlace {
  /** From data units to pixels. */
  readonly scale: (value: number) => number
  readonly y: number
  readonly height: number
  readonly stroke: number
  /** The edge of a pale whole. */
  readonly hair: number
  /** The end of the unit, 100 %: no open end points beyond it. */
  readonly end?: number | undefined
  /** Where the words of a vague value end, which begin its line. */
  readonly wordsEnd?: number
}

/** The end that a whole sets to its parts; none where it is open itself. */
export const endOfWhole = (whole: Mark | null): number | undefined =>
  whole?.bound === 'exact' ? (whole.at ?? undefined) : undefined

/** How far a line at a limit stands out of its bar, and the half height of a chevron and of the cap of a whisker, as shares of the bar. */
const LIMIT_OUT = 0.22
const CHEVRON = 0.3
const CAP = 0.28
/** The dashes of an edge that does not close: the value may lie anywhere within. */
export const dashes = (stroke: number): readonly number[] => [stroke * 2, stroke * 1.5]

/** The line of a tone. A pale whole needs a stronger one to be seen. */
export const edgeOf = (tone: Role): Role => (tone === 'whole' ? 'rule-strong' : tone)

/**
 * A horizontal bar: solid to what is known and hatched beyond, see docs/charts.md. An open end fades and has a chevron, a limit is a line
 * across the bar from which what is only under it fades away, known ends are whiskers, a vague value has no bar but a broken line across
 * the axis, off which no length can be read. What was computed is an outline.
 */
export function barMark(mark: Mark, tone: Role, derived: boolean, place: BarPlace): SceneNode[] {
  const { scale, y, height, stroke, hair } = place
  const { solid: known, open, openEnd, limit, whisker, stub } = mark
  const edge = edgeOf(tone)
  const line = (width: number): Stroke => ({ role: edge, width })
  const boxOf = (span: Span): Box => {
    const [a, b] = [scale(span[0]), scale(span[1])]
    return { x: Math.min(a, b), y, width: Math.abs(b - a), height }
  }
  const hatched = (box: Box): SceneNode[] => [
    rect(box, { fill: { look: 'hatch', role: tone, stroke, fade: null } }),
    outline(box, { role: edge, width: stroke, dash: dashes(stroke) }),
  ]
  const nodes: SceneNode[] = []
  if (known !== null)
    nodes.push(
      group('known', [derived ? outline(boxOf(known), line(stroke)) : filled(boxOf(known), tone, hair)]),
    )
  if (open !== null && openEnd === 'more') {
    const rightwards = known === null || open[1] > known[1]
    const size = height * CHEVRON
    const isLast = rightwards && place.end !== undefined && open[1] >= place.end
    const end = scale(rightwards ? open[1] : open[0]) - (isLast ? size : 0)
    const tip = end + (rightwards ? size : -size)
    const middle = y + height / 2
    nodes.push(
      rect(boxOf(open), {
        fill: { look: 'hatch', role: tone, stroke, fade: rightwards ? 'right' : 'left' },
      }),
      path(
        [
          [end, middle - size],
          [tip, middle],
          [end, middle + size],
        ],
        line(stroke * 1.25),
      ),
    )
  } else if (open !== null && openEnd === 'under') {
    nodes.push(rect(boxOf(open), { fill: { look: 'hatch', role: tone, stroke, fade: 'left' } }))
  } else if (open !== null && openEnd !== null) {
    nodes.push(...hatched(boxOf(open)))
  }
  if (limit !== null) {
    const x = scale(limit)
    nodes.push(upright(x, y - height * LIMIT_OUT, y + height * (1 + LIMIT_OUT), line(stroke * 1.5)))
  }
  if (whisker !== null) nodes.push(...beam(scale(whisker[0]), scale(whisker[1]), place))
  if (stub !== null)
    nodes.push(
      brokenLine(
        place.wordsEnd === undefined ? scale(Number.NEGATIVE_INFINITY) : place.wordsEnd + stroke * 3,
        scale(Number.POSITIVE_INFINITY),
        y + height / 2,
        stroke,
      ),
    )
  return nodes
}

/** The line that goes on from the words of a vague value: it has no end on the axis, so it tells no length. */
export const brokenLine = (from: number, to: number, y: number, stroke: number): SceneNode =>
  level(y, from, to, { role: 'plain', width: stroke, dash: [stroke * 4, stroke * 4] })

const filled = (box: Box, tone: Role, hair: number): SceneNode =>
  rect(box, {
    fill: solid(tone),
    line: tone === 'whole' ? { role: 'rule-strong', width: hair } : undefined,
  })

/** An interval whose both ends are known: an I-beam in ink over the bar. */
function beam(from: number, to: number, { y, height, stroke }: BarPlace): SceneNode[] {
  const [middle, cap] = [y + height / 2, height * CAP]
  const line: Stroke = { role: 'ink', width: stroke }
  const ends = [from, to].map((x) => upright(x, middle - cap, middle + cap, line))
  return [level(middle, from, to, line), ...ends]
}
