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
  /** Where it begins, if it stands in the plot; beside the plot all begin at one place. */
  readonly x: number | null
  readonly y: number
  /** The height of the name, or of the values before it where they are higher, in pixels. */
  readonly height: number
  /** The values that are written before the name. */
  readonly values: readonly TrendPoint[]
  /** The end of the line that has this name; a series without any number ends on the strip. */
  readonly from: { readonly x: number; readonly y: number }
}

/** The distance of a name in the plot from the middle of its dot, in dots. */
const NAME_GAP = 1.7
/** An end so many dots before the last time has its name beside it. */
const EARLY = 3
/** So many lines above or below its end a name in the plot may stand. */
const FARTHEST = 4

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

/** The boxes in which a name may stand whose line ends at a place within the plot: beside that end, then ever further above and below it. */
function boxesBeside(from: Pick<Box, 'x' | 'y'>, label: string, m: Measures): readonly Box[] {
  const [width, height, gap] = [textWidth(label) * m.label, m.label * LINE, m.dot * NAME_GAP]
  const sides = [from.x + gap, from.x - gap - width]
  const rows = Array.from({ length: FARTHEST }, (_, i) => [-i - 1, i + 1]).flat()
  return [
    ...sides.map((x) => ({ x, y: from.y - height / 2, width, height })),
    ...rows.flatMap((row) =>
      [...sides, from.x - width / 2].map((x) => ({
        x,
        y: from.y - height / 2 + row * height,
        width,
        height,
      })),
    ),
  ]
}

/**
 * The names of lines: beside the plot at their ends, moved apart up and down so that none covers another and none is as low as the numbers of
 * the time axis. Where a line ends before the last time, its name stands beside that end: in the column beside the plot it would be read as
 * that of a value of the last time.
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
  const times = series.flatMap(({ points }) => points.map(({ time }) => time))
  const [first, last] = [x(Math.min(...times)), x(Math.max(...times))]
  const taken: Box[] = []
  const named = series.map((one, i): SeriesName => {
    const end = one.points.findLast(({ mark }) => mark.bound !== 'vague') ?? one.points.at(-1)
    const from = end === undefined ? { x: x(0), y: bottom } : { x: xOf(end), y: middleOf(end) }
    const lines = itemAt(wrapped, i)
    const values = one.points.filter((point) => room.values.includes(point))
    const height = Math.max(lines.length * m.label, values.length * m.value) * LINE
    const name = { series: one, x: null, y: from.y, from, lines, values, height }
    if (x(end?.time ?? 0) > last - m.dot * EARLY) return name
    const within = boxesBeside(from, labelOf(one), m).filter(
      (box) =>
        box.x >= first && box.x + box.width < last - m.dot && box.y >= 0 && box.y + box.height <= bottom,
    )
    const uncovered = within.filter((box) => ![...marks, ...taken].some((other) => covers(other, box)))
    const clear = uncovered.find((box) => !pieces.some((piece) => passes(piece, box, m.stroke)))
    const box = clear ?? uncovered[0] ?? within[0]
    if (box === undefined) return name
    taken.push(box)
    return { ...name, lines: [labelOf(one)], x: box.x, y: box.y + box.height / 2 }
  })
  const beside = spreadOut(
    named.filter(({ x: at }) => at === null),
    bottom,
  )
  return [...named.filter(({ x: at }) => at !== null), ...beside]
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
