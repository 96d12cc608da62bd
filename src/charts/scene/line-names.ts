import { itemAt } from '../../lib/item-at.ts'
import type { TrendPoint, TrendSeries } from '../chart-model.ts'
import { labelOf } from '../chart-model.ts'
import type { Measures, Scale } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import { wrapNames } from '../layout/wrap-names.ts'
import type { Box } from './scene.ts'
import type { Piece } from './value-places.ts'
import { covers, passes } from './value-places.ts'

const NAME_LINES = 2
const LINE = 1.25

export interface SeriesName {
  readonly series: TrendSeries
  readonly lines: readonly string[]
  readonly y: number
  /** The height of the name, or of the values before it where they are higher, in pixels. */
  readonly height: number
  /** The values that are written before the name. */
  readonly values: readonly TrendPoint[]
  /** The end of the line that has this name; a series without any number ends on the strip. */
  readonly from: { readonly x: number; readonly y: number }
  /**
   * Where the name stands: beside the plot with a leader from the end of its line, beside that end in the plot, or beside the plot with a dot. From
   * an end before the last time a leader would cross the plot and look like a rise or a fall.
   */
  readonly place: 'end' | 'in-plot' | 'dotted'
}

/** The distance of a name in the plot from the middle of its dot, in dots. */
export const NAME_GAP = 1.7
/** An end so many dots before the last time has no leader. */
const EARLY = 3

interface Plot {
  readonly x: Scale
  /** Where a point stands, which may be beside its time. */
  readonly xOf: (point: TrendPoint) => number
  /** The middle of the mark of a point. */
  readonly middleOf: (point: TrendPoint) => number
  /** What is drawn in the plot: the marks of all points, and the lines between them. */
  readonly marks: readonly Box[]
  readonly pieces: readonly Piece[]
}

/**
 * Names beside the ends of their lines, moved apart up and down so that none covers another and none is as low as the numbers of the time
 * axis.
 * @param room the width of a name in em, and the values that stand before the names
 * @param bottom the lower edge of the plot and its strip, in pixels
 */
export function spreadNames(
  series: readonly TrendSeries[],
  { x, xOf, middleOf, marks, pieces }: Plot,
  room: { readonly name: number; readonly values: readonly TrendPoint[] },
  m: Measures,
  bottom: number,
): SeriesName[] {
  const wrapped = wrapNames(series.map(labelOf), room.name, NAME_LINES)
  const last = x(Math.max(...series.flatMap(({ points }) => points.map(({ time }) => time))))
  const inPlot: Box[] = []
  const named = series.map((one, i): SeriesName => {
    const end = one.points.findLast(({ mark }) => mark.bound !== 'vague') ?? one.points.at(-1)
    const from = end === undefined ? { x: x(0), y: bottom } : { x: xOf(end), y: middleOf(end) }
    const lines = itemAt(wrapped, i)
    const values = one.points.filter((point) => room.values.includes(point))
    const height = Math.max(lines.length * m.label, values.length * m.value) * LINE
    const name = { series: one, y: from.y, from, lines, values, height }
    if (x(end?.time ?? 0) > last - m.dot * EARLY) return { ...name, place: 'end' }
    const label = labelOf(one)
    const box: Box = {
      x: from.x + m.dot * NAME_GAP,
      y: from.y - (m.label * LINE) / 2,
      width: textWidth(label) * m.label,
      height: m.label * LINE,
    }
    const isFree =
      box.x + box.width < last - m.dot &&
      box.y >= 0 &&
      box.y + box.height <= bottom &&
      ![...marks, ...inPlot].some((mark) => covers(mark, box)) &&
      !pieces.some((piece) => passes(piece, box, m.stroke))
    if (!isFree) return { ...name, place: 'dotted' }
    inPlot.push(box)
    return { ...name, lines: [label], place: 'in-plot' }
  })
  const beside = spreadOut(
    named.filter(({ place }) => place !== 'in-plot'),
    bottom,
  )
  return [...named.filter(({ place }) => place === 'in-plot'), ...beside]
}

/** What stands beside the plot: its middle and its height. */
interface Beside {
  readonly y: number
  readonly height: number
}

/** Names or values moved apart, so that none covers another, and as near to where they were as possible within the height of the plot. */
export function spreadOut<One extends Beside>(all: readonly One[], bottom: number): One[] {
  const heightOf = (some: readonly One[]): number => some.reduce((sum, { height }) => sum + height, 0)
  /** Those directly below each other, as near to their ends of lines as possible. */
  const pileOf = (some: readonly One[]) => {
    const wanted = some.map((one, i) => one.y - heightOf(some.slice(0, i)) - one.height / 2)
    const middle = wanted.reduce((sum, top) => sum + top, 0) / some.length
    return { some, top: Math.max(0, Math.min(middle, bottom - heightOf(some))) }
  }
  // Those that would cover each other form a pile, whose middle is where they would be on average.
  const piles: ReturnType<typeof pileOf>[] = []
  for (const one of all.toSorted((a, b) => a.y - b.y)) {
    let pile = pileOf([one])
    for (let above = piles.at(-1); above !== undefined; above = piles.at(-1)) {
      if (above.top + heightOf(above.some) <= pile.top) break
      piles.pop()
      pile = pileOf([...above.some, ...pile.some])
    }
    piles.push(pile)
  }
  return piles.flatMap(({ some, top }) =>
    some.map((one, i) => ({ ...one, y: top + heightOf(some.slice(0, i)) + one.height / 2 })),
  )
}
