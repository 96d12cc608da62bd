import { itemAt } from '../../lib/item-at.ts'
import type { TrendSeries } from '../chart-model.ts'
import { labelOf } from '../chart-model.ts'
import type { Measures, Scale } from '../layout/chart-size.ts'
import { wrapNames } from '../layout/wrap-names.ts'

const NAME_LINES = 2
const LINE = 1.25

export interface SeriesName {
  readonly series: TrendSeries
  readonly lines: readonly string[]
  readonly y: number
  /** The end of the line that has this name; a series without any number ends on the strip. */
  readonly from: { readonly x: number; readonly y: number }
}
/**
 * Names beside the ends of their lines, moved apart up and down so that none covers another and none is as low as the numbers of the time
 * axis.
 * @param bottom the lower edge of the plot and its strip, in pixels
 */
export function spreadNames(
  series: readonly TrendSeries[],
  { x, y, strip }: { readonly x: Scale; readonly y: Scale; readonly strip: { readonly y: number } | null },
  room: number,
  m: Measures,
  bottom: number,
): SeriesName[] {
  const wrapped = wrapNames(series.map(labelOf), room, NAME_LINES)
  const named = series.map((one, i): SeriesName => {
    const end = one.points.findLast(({ mark }) => mark.bound !== 'vague') ?? one.points.at(-1)
    const value = end?.mark.at ?? end?.mark.whisker?.[1]
    const from = { x: x(end?.time ?? 0), y: value === undefined ? (strip?.y ?? y(0)) : y(value) }
    return { series: one, lines: itemAt(wrapped, i), y: from.y, from }
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
  for (const name of named.toSorted((a, b) => a.y - b.y)) {
    let pile = pileOf([name])
    for (let above = piles.at(-1); above !== undefined; above = piles.at(-1)) {
      if (above.top + heightOf(above.names) <= pile.top) break
      piles.pop()
      pile = pileOf([...above.names, ...pile.names])
    }
    piles.push(pile)
  }
  return piles.flatMap(({ names, top }) =>
    names.map((name, i) => ({ ...name, y: top + heightOf(names.slice(0, i)) + heightOf([name]) / 2 })),
  )
}
