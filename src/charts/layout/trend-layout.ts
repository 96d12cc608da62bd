import { itemAt } from '../../lib/item-at.ts'
import type { Mark, TrendModel, TrendPoint, TrendSeries } from '../chart-model.ts'
import type { Box, Measures } from './chart-size.ts'
import { MEASURES, pixelScale } from './chart-size.ts'
import { textWidth } from './text-width.ts'
import { isCut, wrapNames } from './wrap-names.ts'

/** The largest share of the width that the names of the lines take. */
const NAME_SHARE = 0.3
const NAME_LINES = 2
const LINE = 1.25
/** How much wider the bold type of a value is (a factor), and the distance from the middle of a line to its baseline in em. */
export const BOLD = 1.1
const MIDDLE = 0.35
/** With more points than this, a line names only its last value and needs an axis. */
export const VALUED_POINTS = 6
/** Height of the strip for values without a number, as a multiple of the type size of a value. */
const STRIP = 2
/** Height of a chart relative to its width, and its limits in multiples of the label size. */
const ASPECT = 0.46
const HEIGHTS = { least: 13, most: 24 } as const
/** If there is a room to fill, as on a phone, the height may be this share of the width. */
const FILLED_ASPECT = 0.75
/** The least height between the lowest and the highest value, in em of a value: with less, a rise would look flat. */
const LEAST_PLOT = 4
/** How far the arrow of an open end extends beyond it, in dots. */
const ARROW = 0.8

export interface SeriesName {
  readonly series: TrendSeries
  readonly lines: readonly string[]
  readonly y: number
  /** The end of the line that has this name; a series without any number ends on the strip. */
  readonly from: { readonly x: number; readonly y: number }
}

export interface TrendLayout {
  readonly m: Measures
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  /** The broken line under the axis, with the values that have no number; null if all have one. */
  readonly strip: { readonly y: number; readonly height: number } | null
  /** Room at both ends of the time axis, and under the least value, where values are written below their points. */
  readonly pad: number
  readonly foot: number
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  readonly names: readonly SeriesName[]
  /** Where the value of a point is written (the middle of its baseline): clear of the lines to its neighbours, of the axis and the edge. */
  readonly valueAt: (point: TrendPoint) => { readonly x: number; readonly y: number }
  /** Points whose value is written beside them. */
  readonly valued: (point: TrendPoint) => boolean
  /** Whether each point has a mark, or only those that are not exact. */
  readonly dotted: boolean
}

/**
 * The positions of axes, lines and names of a trend in a given width.
 * @param room the height to fill, if there is one; else the height follows from the width
 */
export function layoutTrend(model: TrendModel, width: number, m: Measures, room?: number): TrendLayout {
  const { axis, timeAxis, series } = model
  const single = series.length === 1
  const points = series.flatMap((s) => s.points)
  const ticks = Math.max(0, ...axis.ticks.map(({ label }) => textWidth(label)))
  const names = single ? 0 : Math.min(longestName(model) * m.label + m.label, width * NAME_SHARE)
  const [firstLabel, lastLabel] = [timeAxis.ticks[0], timeAxis.ticks.at(-1)].map((t) =>
    textWidth(t?.label ?? ''),
  )
  const widthOf = ({ text }: TrendPoint) => textWidth(text) * m.value * BOLD
  const few = points.length <= VALUED_POINTS
  // The value of the last of many points is written beside it, where there are no grid lines.
  const last = single && !few ? points.at(-1) : undefined
  const beside = last === undefined ? 0 : widthOf(last) + m.dot * 2
  const widest = single && few ? Math.max(0, ...points.map(widthOf)) / 2 : 0
  const left = Math.max(ticks === 0 ? 0 : (ticks + 1) * m.tick, ((firstLabel ?? 0) * m.tick) / 2, widest)
  const right = Math.max(names, ((lastLabel ?? 0) * m.tick) / 2 + m.tick / 2, beside, widest)
  const free = Math.min(HEIGHTS.most * m.label, Math.max(HEIGHTS.least * m.label, width * ASPECT))
  // The words of a vague value at the first period must not cover the numbers of the axis.
  const words = Math.max(
    0,
    ...points.map(({ mark, text }) => (mark.bound !== 'vague' ? 0 : (textWidth(text) * m.value) / 2)),
  )
  const pad = words > 0 ? Math.max(m.bar, words + m.tick / 2) : single ? m.dot : 0
  const below = points.some(({ mark }) => mark.bound === 'vague') ? m.value * STRIP : 0
  const margin = { left, right, top: m.value * 1.8, bottom: m.tick * 2.4 + below }
  const foot = single && few ? m.value * LINE + m.dot : 0
  const wanted = room === undefined ? free : Math.min(room, width * FILLED_ASPECT)
  const height = Math.max(wanted, margin.top + margin.bottom + foot + LEAST_PLOT * m.value)
  const strip = below === 0 ? null : { y: height - margin.bottom + below * 0.55, height: below }
  const x = pixelScale({ ...timeAxis, scale: 'linear' }, left + pad, width - right - pad)
  const y = pixelScale(axis, height - margin.bottom - foot, margin.top)
  const endOf = ({ points }: TrendSeries) => {
    const end = points.findLast(({ mark }) => mark.bound !== 'vague') ?? points.at(-1)
    const at = end?.mark.at ?? end?.mark.whisker?.[1]
    return { x: x(end?.time ?? 0), y: at === undefined ? (strip?.y ?? y(0)) : y(at) }
  }
  const lasts = new Set(series.map((s) => s.points.at(-1)))
  const bottom = height - margin.bottom + below
  return {
    m,
    width,
    height,
    margin,
    strip,
    pad,
    foot,
    x,
    y,
    names: single ? [] : spreadNames(series, endOf, (names - m.label) / m.label, m, bottom),
    valueAt: (point) => {
      const half = widthOf(point) / 2
      const within = (at: number) => Math.min(Math.max(at, half), width - half)
      if (point.mark.bound === 'vague') {
        const at = Math.min(Math.max(x(point.time), left + half), width - half)
        return { x: at, y: (strip?.y ?? 0) + m.value * MIDDLE }
      }
      const ends = ({ at, open, whisker }: Mark) =>
        [at, ...(open ?? []), ...(whisker ?? [])].filter((n) => n !== null).map(y)
      const middle = y(point.mark.at ?? point.mark.whisker?.[1] ?? 0)
      if (point === last) {
        const from = Math.max(x(point.time) + m.dot * 1.7, width - right + m.dot / 2)
        return { x: from + half, y: middle + m.value * MIDDLE }
      }
      const side = sideOf(point, points, y)
      const shift = side === 'left' ? m.dot - half : side === 'right' ? half - m.dot : 0
      const [top, bottom] = [Math.min(middle, ...ends(point.mark)), Math.max(middle, ...ends(point.mark))]
      const arrow = point.mark.openEnd === 'more' ? m.dot * ARROW : 0
      return {
        x: within(x(point.time) + shift),
        y: side === 'below' ? bottom + m.dot * 1.4 + m.value : top - m.dot * 1.7 - arrow,
      }
    },
    valued: (point) => single && (few || lasts.has(point) || point.mark.bound === 'vague'),
    dotted: points.length <= VALUED_POINTS * Math.max(2, series.length * 2),
  }
}

/**
 * The side of a point on which neither of its lines crosses its value: above if both lines go down from it, below if both go up. If the
 * line passes through, it is above, to the left where the line rises or to the right where it falls.
 */
function sideOf(
  point: TrendPoint,
  points: readonly TrendPoint[],
  y: (value: number) => number,
): 'above' | 'below' | 'left' | 'right' {
  const at = points.indexOf(point)
  const height = (one: TrendPoint | undefined) => {
    const value = one === undefined ? null : onLine(one.mark)
    return value === null ? null : -y(value)
  }
  const [before, here, after] = [height(points[at - 1]), height(point), height(points[at + 1])]
  if (here === null) return 'above'
  const [comesDown, goesUp] = [before !== null && before > here, after !== null && after > here]
  if (comesDown && (goesUp || after === null)) return 'below'
  if (goesUp) return before === null ? 'below' : 'left'
  return comesDown ? 'right' : 'above'
}

/** Height of a number on the axis with the gap to the next, in em. */
const TICK_LINE = 1.5
/** The gap between labels of the time axis, in em. */
const TICK_GAP = 1

/** Whether a trend keeps its type, its names and the numbers of its axes in a room that is smaller than usual. */
export function trendFits(model: TrendModel, room: Box, usualRoom: Box): boolean {
  const m = MEASURES.stage
  const at = ({ width, height }: Box) => {
    const layout = layoutTrend(model, width, m, height)
    const { margin, pad, names } = layout
    const across = width - margin.left - margin.right - pad * 2
    const down = layout.height - margin.top - margin.bottom
    const times = model.timeAxis.ticks.reduce((sum, { label }) => sum + textWidth(label) + TICK_GAP, 0)
    return {
      numbers: down - model.axis.ticks.length * m.tick * TICK_LINE,
      times: across - times * m.tick,
      cut: names.filter(({ lines }) => isCut(lines)).length,
      below: layout.height - Math.max(0, ...names.map(({ y }) => y)) - m.label,
    }
  }
  const [now, usual] = [at(room), at(usualRoom)]
  const keeps = (part: 'numbers' | 'times' | 'below') => now[part] >= Math.min(0, usual[part])
  return keeps('numbers') && keeps('times') && keeps('below') && now.cut <= usual.cut
}

/** The ticks that have room in a height in pixels: every one, every second, and so on, from the lowest. */
export function ticksThatFit<T>(ticks: readonly T[], height: number, tick: number): readonly T[] {
  const every = Math.max(1, Math.ceil((ticks.length * tick * TICK_LINE) / Math.max(1, height)))
  return ticks.filter((_, i) => i % every === 0)
}

const longestName = ({ series }: TrendModel) => Math.max(0, ...series.map(({ label }) => textWidth(label)))

/**
 * Names beside the ends of their lines, moved apart up and down so that none covers another and none is as low as the numbers of the time
 * axis.
 * @param bottom the lower edge of the plot and its strip, in pixels
 */
function spreadNames(
  series: readonly TrendSeries[],
  endOf: (series: TrendSeries) => SeriesName['from'],
  room: number,
  m: Measures,
  bottom: number,
): SeriesName[] {
  const names = wrapNames(
    series.map(({ label }) => label),
    room,
    NAME_LINES,
  )
  const named = series.map((s, i) => {
    const from = endOf(s)
    return { series: s, lines: itemAt(names, i), y: from.y, from }
  })
  // Names that would cover each other form a pile, whose middle is where the names would be on average.
  const piles: { readonly names: readonly SeriesName[]; readonly top: number }[] = []
  for (const name of named.toSorted((a, b) => a.y - b.y)) {
    let pile = pileOf([name], m, bottom)
    for (let above = piles.at(-1); above !== undefined; above = piles.at(-1)) {
      if (above.top + heightOf(above.names, m) <= pile.top) break
      piles.pop()
      pile = pileOf([...above.names, ...pile.names], m, bottom)
    }
    piles.push(pile)
  }
  return piles.flatMap(({ names: piled, top }) =>
    piled.map((name, i) => ({
      ...name,
      y: top + heightOf(piled.slice(0, i), m) + heightOf([name], m) / 2,
    })),
  )
}

const heightOf = (names: readonly SeriesName[], m: Measures): number =>
  names.reduce((sum, { lines }) => sum + lines.length * m.label * LINE, 0)

/** Names directly below each other, as near to the ends of their lines as possible, within the height of the plot. */
function pileOf(names: readonly SeriesName[], m: Measures, bottom: number) {
  const wanted = names.map(
    ({ y }, i) => y - heightOf(names.slice(0, i), m) - heightOf(names.slice(i, i + 1), m) / 2,
  )
  const middle = wanted.reduce((sum, top) => sum + top, 0) / names.length
  return { names, top: Math.max(0, Math.min(middle, bottom - heightOf(names, m))) }
}

/** Where the line of a series goes through a point; null if only limits are known, since these are not the height of the value. */
export const onLine = ({ at, openEnd }: Mark): number | null =>
  openEnd === 'under' || openEnd === 'within' ? null : at

/** Dashes and gaps of the lines, in multiples of the stroke width. */
const DASHES = [[], [3.5, 1.5], [1, 1.5], [5, 1.5, 1, 1.5], [2, 1], [6, 2]] as const

/** The dashes of the n-th line, so that lines differ by more than their colour. */
export const dashOf = (index: number, stroke: number): readonly number[] =>
  itemAt<readonly number[]>(DASHES, index % DASHES.length).map((strokes) => strokes * stroke)
