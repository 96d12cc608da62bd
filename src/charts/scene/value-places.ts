import { itemAt } from '../../lib/item-at.ts'
import type { TrendPoint } from '../chart-model.ts'
import type { Scale } from '../layout/chart-size.ts'
import type { Box, Point } from './scene.ts'

/** Points by their height, the highest first. */
export const inOrder = (points: readonly TrendPoint[], heightOf: (point: TrendPoint) => number) =>
  points.toSorted((a, b) => heightOf(a) - heightOf(b))

/** Ascending numbers, moved apart to be at least `gap` from each other, with their middle where it was. */
export function movedApart(wanted: readonly number[], gap: number): readonly number[] {
  const pushed: number[] = []
  for (const at of wanted) pushed.push(Math.max(at, (pushed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  const moved = pushed.reduce((sum, at, i) => sum + at - itemAt(wanted, i), 0) / Math.max(1, wanted.length)
  return pushed.map((at) => at - moved)
}

/** The middle of the baseline of a value. */
export type Place = Pick<Box, 'x' | 'y'>

/** `left` and `right` are above the point and reach to one side; `under-left` and `under-right` are below it; `higher` and `lower` are a line further away. */
export type Side =
  | 'above'
  | 'below'
  | 'left'
  | 'right'
  | 'beside'
  | 'before'
  | 'under-left'
  | 'under-right'
  | 'higher'
  | 'lower'
/** In the order in which they are tried. */
export const SIDES: readonly Side[] = [
  'above',
  'below',
  'left',
  'right',
  'beside',
  'before',
  'under-left',
  'under-right',
  'higher',
  'lower',
]

/** Those on which nobody takes a value for that of another point. */
const NEAR: readonly Side[] = ['above', 'below', 'left', 'right', 'under-left', 'under-right']

export const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** A straight piece of a line. */
export type Piece = readonly [from: Point, to: Point]

/** Whether a piece of a line passes through a box: it is cut to the width of the box, then to its height (Liang and Barsky). */
export function passes([from, to]: Piece, box: Box, stroke: number): boolean {
  let [first, last] = [0, 1]
  const half = stroke / 2
  const sides = [
    { start: from[0], run: to[0] - from[0], least: box.x - half, most: box.x + box.width + half },
    { start: from[1], run: to[1] - from[1], least: box.y - half, most: box.y + box.height + half },
  ]
  for (const { start, run, least, most } of sides) {
    if (run === 0 && (start <= least || start >= most)) return false
    if (run === 0) continue
    const ends = [(least - start) / run, (most - start) / run]
    first = Math.max(first, Math.min(...ends))
    last = Math.min(last, Math.max(...ends))
  }
  return first < last
}

interface Placing {
  /** The side of a point on which the lines leave its value clear. */
  readonly wanted: (point: TrendPoint) => Side
  /** The sides that are tried where that one is not free. */
  readonly others: readonly Side[]
  readonly placeOn: (point: TrendPoint, side: Side) => Place
  readonly boxOf: (point: TrendPoint, at: Place) => Box
  readonly dots: readonly Box[]
  /** The marks of all points, with what they leave open. */
  readonly marks: readonly Box[]
  /** The line, from point to point. */
  readonly pieces: readonly Piece[]
  /** How thick it is. */
  readonly stroke: number
  /** The room of all values, and that of those which are written only where they cover nothing. */
  readonly whole: Box
  readonly plot: Box
}

const isWithin = (box: Box, room: Box): boolean =>
  box.x >= room.x &&
  box.x + box.width <= room.x + room.width &&
  box.y >= room.y &&
  box.y + box.height <= room.y + room.height

/**
 * Where values are written so that none covers another: on the side of its point that is wanted, else on another one that is clear of dots
 * and lines. `covered` counts those for which there is no such place.
 * @param optional points whose values are written only where they cover nothing
 */
export function placeValues(
  points: readonly TrendPoint[],
  optional: readonly TrendPoint[],
  { wanted, others: sides, placeOn, boxOf, dots, marks, pieces, stroke, whole, plot }: Placing,
) {
  const places = new Map<TrendPoint, Place>()
  const taken: Box[] = []
  let covered = 0
  const isFree = (box: Box) => taken.every((other) => !covers(other, box))
  const isClearOf = (boxes: readonly Box[], box: Box) =>
    boxes.every((other) => !covers(other, box)) && pieces.every((piece) => !passes(piece, box, stroke))
  const write = (point: TrendPoint, at: Place) => {
    places.set(point, at)
    taken.push(boxOf(point, at))
  }
  for (const point of points) {
    const first = placeOn(point, wanted(point))
    const free = (at: Place) => isFree(boxOf(point, at))
    const isClear = (at: Place) => isClearOf(dots, boxOf(point, at))
    const others = sides
      .map((side) => placeOn(point, side))
      .filter((at) => free(at) && isWithin(boxOf(point, at), whole))
    const isGood = free(first) && isClear(first)
    const clear = isGood ? first : others.find(isClear)
    if (clear === undefined) covered += 1
    write(point, clear ?? (free(first) ? first : (others[0] ?? first)))
  }
  for (const point of optional) {
    const at = [wanted(point), ...NEAR]
      .map((side) => placeOn(point, side))
      .find((place) => {
        const box = boxOf(point, place)
        return isWithin(box, plot) && isFree(box) && isClearOf(marks, box)
      })
    if (at !== undefined) write(point, at)
  }
  return { places, covered }
}

export const NO_LINES: ReadonlyMap<TrendPoint, number> = new Map()

/** The gap between two words on one line of the strip, in strokes. */
export const WORD_GAP = 4

/** The line of the strip on which each value without a number is written: the first with room. */
export function linesOfStrip(
  points: readonly TrendPoint[],
  middle: (point: TrendPoint) => number,
  widthOf: (point: TrendPoint) => number,
  gap: number,
): ReadonlyMap<TrendPoint, number> {
  const ends: number[] = []
  const lines = new Map<TrendPoint, number>()
  for (const point of points) {
    if (point.mark.bound !== 'vague') continue
    const half = widthOf(point) / 2
    const free = ends.findIndex((end) => end + gap <= middle(point) - half)
    const line = free === -1 ? ends.length : free
    ends[line] = middle(point) + half
    lines.set(point, line)
  }
  return lines
}

/**
 * The side of a point on which neither of its lines crosses its value: above if both lines go down from it, below if both go up. If the
 * line passes through, it is above, to the left where the line rises or to the right where it falls. Of several values of one time, the
 * highest has its number above and the lowest below.
 */
export function sideOf(point: TrendPoint, points: readonly TrendPoint[], y: Scale): Side {
  const together = inOrder(
    points.filter(({ time, mark }) => time === point.time && mark.bound !== 'vague'),
    ({ mark }) => y(mark.at ?? mark.whisker?.[1] ?? 0),
  )
  if (together.length > 1 && point === together.at(-1)) return 'below'
  if (together.length > 1) return point === together[0] ? 'above' : 'beside'
  const at = points.indexOf(point)
  const [before, here, after] = [at - 1, at, at + 1].map((i) => {
    const isAcrossGap = i !== at && points[Math.max(i, at)]?.gap !== undefined
    const value = isAcrossGap ? null : (points[i]?.line ?? null)
    return value === null ? null : -y(value)
  })
  if (here == null) return 'above'
  const [comesDown, goesUp] = [before != null && before > here, after != null && after > here]
  if (comesDown && (goesUp || after == null)) return 'below'
  if (goesUp) return before == null ? 'below' : 'left'
  return comesDown ? 'right' : 'above'
}
