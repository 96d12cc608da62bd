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
  readonly y: Scale
  readonly strip: { readonly y: number } | null
  /** What is drawn in the plot: the marks of all points, and the lines between them. */
  readonly marks: readonly Box[]
  readonly pieces: readonly Piece[]
}

/**
 * Names beside the ends of their lines, moved apart up and down so that none covers another and none is as low as the numbers of the time
 * axis.
 * @param bottom the lower edge of the plot and its strip, in pixels
 */
export function spreadNames(
  series: readonly TrendSeries[],
  { x, xOf, y, strip, marks, pieces }: Plot,
  room: number,
  m: Measures,
  bottom: number,
): SeriesName[] {
  const wrapped = wrapNames(series.map(labelOf), room, NAME_LINES)
  const last = x(Math.max(...series.flatMap(({ points }) => points.map(({ time }) => time))))
  const inPlot: Box[] = []
  const named = series.map((one, i): SeriesName => {
    const end = one.points.findLast(({ mark }) => mark.bound !== 'vague') ?? one.points.at(-1)
    const value = end?.mark.at ?? end?.mark.whisker?.[1]
    const from = {
      x: end === undefined ? x(0) : xOf(end),
      y: value === undefined ? (strip?.y ?? y(0)) : y(value),
    }
    const name = { series: one, y: from.y, from }
    if (x(end?.time ?? 0) > last - m.dot * EARLY) return { ...name, lines: itemAt(wrapped, i), place: 'end' }
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
    if (!isFree) return { ...name, lines: itemAt(wrapped, i), place: 'dotted' }
    inPlot.push(box)
    return { ...name, lines: [label], place: 'in-plot' }
  })
  const heightOf = (names: readonly SeriesName[]): number =>
    names.reduce((sum, { lines }) => sum + lines.length * m.label * LINE, 0)
  /** Names directly below each other, as near to the ends of their lines as possible, within the height of the plot. */
  const pileOf = (names: readonly SeriesName[]) => {
    const wanted = names.map((name, i) => name.y - heightOf(names.slice(0, i)) - heightOf([name]) / 2)
    const middle = wanted.reduce((sum, top) => sum + top, 0) / names.length
    return { names, top: Math.max(0, Math.min(middle, bottom - heightOf(names))) }
  }
  // Names that would cover each other form a pile, whose middle is where the names would be on average.
  const piles: ReturnType<typeof pileOf>[] = []
  const beside = named.filter(({ place }) => place !== 'in-plot')
  for (const name of beside.toSorted((a, b) => a.y - b.y)) {
    let pile = pileOf([name])
    for (let above = piles.at(-1); above !== undefined; above = piles.at(-1)) {
      if (above.top + heightOf(above.names) <= pile.top) break
      piles.pop()
      pile = pileOf([...above.names, ...pile.names])
    }
    piles.push(pile)
  }
  const spread = piles.flatMap(({ names, top }) =>
    names.map((name, i) => ({ ...name, y: top + heightOf(names.slice(0, i)) + heightOf([name]) / 2 })),
  )
  return [...named.filter(({ place }) => place === 'in-plot'), ...spread]
}
