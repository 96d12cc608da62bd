import { itemAt } from '../../lib/item-at.ts'
import type { Span, Tone, TrendPlot, TrendPoint, TrendSeries } from '../chart-model.ts'
import type { Measures, Scale } from '../layout/chart-size.ts'
import { MEASURES, pixelScale, sizeIn, ticksWithRoom } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import { isCut, wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import { brokenLine, dotMark } from './mark.ts'
import type { Box, GroupNode, Point, SceneNode } from './scene.ts'
import { group, level, MIDDLE, middled, partIn, straight, text, upright, valueGroup } from './scene.ts'

/** Width of a line, in strokes of the chart: a line must not be more prominent than its points. */
export const LINE_WIDTH = 1.25
/** Dashes and gaps of the lines by their tone, in multiples of the stroke width. */
const DASHES: Partial<Record<Tone, readonly number[]>> = {
  'series-2': [3.5, 1.5],
  'series-3': [1, 1.5],
  'series-4': [5, 1.5, 1, 1.5],
  'series-5': [2, 1],
  'series-6': [6, 2],
}

/** The largest share of the width that the names of the lines take. */
const NAME_SHARE = 0.3
const NAME_LINES = 2
/** The largest share of the width before the first period and behind the last, for words on the strip. */
const PAD_SHARE = 0.16
/** Places on a line between two points that are held against values. */
const SAMPLES = 12
const LINE = 1.25
/** How much wider the bold type of a value is (a factor), and how far letters reach below their baseline in em. */
const BOLD = 1.1
const DESCENT = 0.25
/** With more points than this for each line, only those have a mark that are not exact or that no line reaches. */
const DOTTED = 12
/** Height of the strip for values without a number, as a multiple of the type size of a value. */
const STRIP = 2
/** Height of a chart relative to its width, and its limits in multiples of the label size. */
const ASPECT = 0.46
const HEIGHTS = { least: 13, most: 24 } as const
/** If there is a room to fill, as on a phone, the height may be this share of the width. */
const FILLED_ASPECT = 0.75
/** The least height between the lowest and the highest value, in em of a value: with less, a rise would look flat. */
const LEAST_PLOT = 4
/** The same in a panel, of which several must have room. */
const LEAST_PANEL = 2.25
/** The most room at each end of the axis of time of a panel for the words of vague values, as a share of its width. */
const PANEL_PAD = 0.08
/** How far the arrow of an open end extends beyond it, in dots. */
const ARROW = 0.8
/** The distance of a value below a point from it, in dots. */
const BELOW = 1.4

/** How far the dot of a "nearly" value hangs below its number: it is drawn just before the line of its limit. */
const hangOf = ({ dot, stroke }: Measures): number => dot * 2 + stroke

/** The room that an axis of some height needs below its least value, so that what hangs from a value ends above the line of time. */
function footFor(at: number, { min, max }: TrendPlot['axis'], hung: number, height: number): number {
  const share = (at - min) / (max - min)
  return share < 1 ? (hung - share * height) / (1 - share) : 0
}

/** The dashes of a line, which go with its tone, so that lines differ by more than their colour; none for a solid line. */
export const dashOf = (tone: Tone, stroke: number): readonly number[] =>
  (DASHES[tone] ?? []).map((strokes) => strokes * stroke)

interface SeriesName {
  readonly series: TrendSeries
  readonly lines: readonly string[]
  readonly y: number
  /** The end of the line that has this name; a series without any number ends on the strip. */
  readonly from: { readonly x: number; readonly y: number }
}

type TrendLayout = ReturnType<typeof layoutTrend>

/** What panels have in common, so that a time is at one place in all of them: the room beside the plot, and at both ends of its axis of time. */
export interface PanelSides {
  readonly left: number
  readonly right: number
  readonly pad: number
}

/**
 * The positions of axes, lines and names of a trend in a given width.
 * @param room the height to fill, if there is one; else the height follows from the width
 * @param panel the least room beside the plot, if it is a panel; it is then as low as its line allows
 */
export function layoutTrend(model: TrendPlot, width: number, m: Measures, room?: number, panel?: PanelSides) {
  const { axis, timeAxis, series } = model
  const single = series.length === 1
  // A single line that names each value needs no axis; one of many names only its last, beside it, where there are no grid lines.
  const few = single && axis.ticks.length === 0
  const points = series.flatMap((s) => s.points)
  // The last time may have several values, which contradict each other: one of them alone would pass for the last value.
  const lasts = new Set(
    series.flatMap(({ points }) => points.filter(({ time }) => time === points.at(-1)?.time)),
  )
  const written = single && !few ? [...lasts] : []
  const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map(textWidth)) * size
  const widthOf = ({ text }: TrendPoint) => textWidth(text) * m.value * BOLD
  const [firstTick = '', lastTick = ''] = [timeAxis.ticks[0]?.label, timeAxis.ticks.at(-1)?.label]
  const labels = axis.ticks.map(({ label }) => label)
  const called = series.map(({ label }) => label)
  const names = single ? 0 : Math.min(widest(called, m.label) + m.label, width * NAME_SHARE)
  const beside = written.length === 0 ? 0 : Math.max(...written.map(widthOf)) + m.dot * 2
  // The words of a vague value at the first period must not cover the numbers of the axis.
  const vague = points.filter(({ mark }) => mark.bound === 'vague').map(({ text }) => text)
  const ends = vague.length > 0 ? Math.max(m.bar, widest(vague, m.value) / 2 + m.tick / 2) : m.dot
  // In a panel the words of a vague value may stand beside their time: less of the little room is lost.
  const pad =
    panel === undefined
      ? Math.max(m.dot, Math.min(ends, Math.max(m.bar, width * PAD_SHARE)))
      : Math.max(panel.pad, Math.min(ends, width * PANEL_PAD))
  // Where the first period is not at the edge of the plot, its value needs less room before it.
  const half = few ? Math.max(0, ...points.map(widthOf)) / 2 - (vague.length > 0 ? pad : 0) : 0
  const left = Math.max(
    panel?.left ?? 0,
    labels.length === 0 ? 0 : widest(labels, m.tick) + m.tick,
    (textWidth(firstTick) * m.tick) / 2,
    half,
  )
  const right = Math.max(panel?.right ?? 0, names, (textWidth(lastTick) * m.tick + m.tick) / 2, beside, half)
  const x = pixelScale({ ...timeAxis, scale: 'linear' }, left + pad, width - right - pad)
  /** The middle of a word on the strip: within the plot, and as near to its time as that allows. */
  const vagueAt = (point: TrendPoint): number => {
    const half = widthOf(point) / 2
    return Math.min(Math.max(x(point.time), left + half), width - half)
  }
  const lines =
    single && panel === undefined ? linesOfStrip(points, vagueAt, widthOf, m.stroke * WORD_GAP) : NO_LINES
  const below = vague.length > 0 ? m.value * (STRIP + LINE * Math.max(0, ...lines.values())) : 0
  const top = panel === undefined ? m.value * 1.8 : m.dot * 2
  const margin = { left, right, top, bottom: m.tick * 2.4 + below }
  const isNear = ({ mark }: TrendPoint) => mark.openEnd === 'nearly'
  const hung = hangOf(m)
  const beneath = few ? m.value * LINE + m.dot * BELOW + m.stroke + (points.some(isNear) ? hung : 0) : 0
  const free = Math.min(HEIGHTS.most * m.label, Math.max(HEIGHTS.least * m.label, width * ASPECT))
  const wanted = room === undefined ? free : Math.min(room, width * FILLED_ASPECT)
  const least = (panel === undefined ? LEAST_PLOT : LEAST_PANEL) * m.value
  const height = Math.max(wanted, margin.top + margin.bottom + beneath + least)
  const base = height - margin.bottom
  // Without values below the points, only the dot of a "nearly" value close to the axis needs room above it.
  const foot = few
    ? beneath
    : Math.max(
        0,
        ...points.filter(isNear).map(({ mark }) => footFor(mark.at ?? 0, axis, hung, base - margin.top)),
      )
  const strip = below === 0 ? null : { y: base + m.value * STRIP * 0.55, height: below }
  const y = pixelScale(axis, base - foot, margin.top)
  const heightOf = ({ mark }: TrendPoint) => y(mark.at ?? mark.whisker?.[1] ?? 0)
  const besides = inOrder(
    written.filter(({ mark }) => mark.bound !== 'vague'),
    heightOf,
  )
  const besideAt = movedApart(besides.map(heightOf), m.value * LINE)
  const placeOn = (point: TrendPoint, side: Side): Place => {
    const { mark, time } = point
    const half = widthOf(point) / 2
    const at = x(time)
    if (mark.bound === 'vague')
      return { x: vagueAt(point), y: (strip?.y ?? 0) + m.value * (MIDDLE + LINE * (lines.get(point) ?? 0)) }
    const middle = heightOf(point)
    const nth = besides.indexOf(point)
    if (nth >= 0) {
      const from = Math.max(at + m.dot * 1.7, width - right + m.dot / 2)
      return { x: from + half, y: itemAt(besideAt, nth) + m.value * MIDDLE }
    }
    if (side === 'beside') {
      const from = at + m.dot * 1.7
      const x = from + half * 2 <= width ? from + half : at - m.dot * 1.7 - half
      return { x, y: middle + m.value * MIDDLE }
    }
    const shift = side === 'left' ? m.dot - half : side === 'right' ? half - m.dot : 0
    const ends = [
      middle,
      ...[mark.at, ...(mark.open ?? []), ...(mark.whisker ?? [])].flatMap((n) => (n === null ? [] : [y(n)])),
      ...(isNear(point) ? [middle + hung] : []),
    ]
    const arrow = mark.openEnd === 'more' ? m.dot * ARROW : 0
    return {
      x: Math.min(Math.max(at + shift, half), width - half),
      y:
        side === 'below'
          ? Math.max(...ends) + m.dot * BELOW + m.value
          : Math.min(...ends) - m.dot * 1.7 - arrow,
    }
  }
  // Points whose value is written beside them.
  const valued = (point: TrendPoint) => single && (few || lasts.has(point) || point.mark.bound === 'vague')
  const boxOf = (point: TrendPoint, at: Place): Box => {
    const wide = widthOf(point)
    return { ...at, x: at.x - wide / 2, y: at.y - m.value * 0.8, width: wide, height: m.value }
  }
  const spot = (across: number, middle: number, size: number): Box => ({
    x: across - size / 2,
    y: middle - size / 2,
    width: size,
    height: size,
  })
  // The dots, and the lines between them in short pieces.
  const drawn = points.flatMap((point, i): Box[] => {
    const next = points[i + 1]
    const dot = point.mark.at === null ? [] : [spot(x(point.time), y(point.mark.at), m.dot * 2)]
    if (point.line === null || next === undefined || next.line === null) return dot
    const [from, to] = [y(point.line), y(next.line)]
    const pieces = Array.from({ length: SAMPLES }, (_, piece) => {
      const share = (piece + 0.5) / SAMPLES
      return spot(x(point.time + (next.time - point.time) * share), from + (to - from) * share, m.stroke)
    })
    return [...dot, ...pieces]
  })
  const { places, covered } = placeValues(points.filter(valued), {
    wanted: (point) => sideOf(point, points, y),
    others: panel === undefined ? SIDES : [],
    placeOn,
    boxOf,
    drawn,
    fits: (box) => box.y >= 0 && box.y + box.height <= base,
  })
  const valueAt = (point: TrendPoint): Place => places.get(point) ?? placeOn(point, 'above')
  return {
    m,
    width,
    height,
    margin,
    /** The broken line under the axis, with the values that have no number; null if all have one. */
    strip,
    /** Room at both ends of the time axis, and under the least value, for values that are written and dots that are drawn below it. */
    pad,
    foot,
    /** The room of the labels of the time axis: that of its points, with half a label at each end. */
    tickRoom: width - left - right - (pad - m.dot) * 2,
    x,
    y,
    names: single ? [] : spreadNames(series, { x, y, strip }, (names - m.label) / m.label, m, base + below),
    /** Where the value of a point is written (the middle of its baseline): clear of the lines to its neighbours, of the axis and the edge. */
    valueAt,
    valued,
    /** How many values cover something, for which the width has no room. */
    covered,
    /** Whether a word of the strip stands on its line, not below it. */
    onLine: (point: TrendPoint) => (lines.get(point) ?? 0) === 0,
    /** Whether each point has a mark, or only those that are not exact or that no line reaches. */
    dotted: points.length <= series.length * DOTTED,
  }
}

/** Points by their height, the highest first. */
const inOrder = (points: readonly TrendPoint[], heightOf: (point: TrendPoint) => number) =>
  points.toSorted((a, b) => heightOf(a) - heightOf(b))

/** Ascending numbers, moved apart to be at least `gap` from each other, with their middle where it was. */
function movedApart(wanted: readonly number[], gap: number): readonly number[] {
  const pushed: number[] = []
  for (const at of wanted) pushed.push(Math.max(at, (pushed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  const moved = pushed.reduce((sum, at, i) => sum + at - itemAt(wanted, i), 0) / Math.max(1, wanted.length)
  return pushed.map((at) => at - moved)
}

/** The middle of the baseline of a value. */
interface Place {
  readonly x: number
  readonly y: number
}

type Side = 'above' | 'below' | 'left' | 'right' | 'beside'
const SIDES: readonly Side[] = ['above', 'below', 'left', 'right']

const covers = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

interface Placing {
  /** The side of a point on which the lines leave its value clear. */
  readonly wanted: (point: TrendPoint) => Side
  /** The sides that are tried where that one is not free. */
  readonly others: readonly Side[]
  readonly placeOn: (point: TrendPoint, side: Side) => Place
  readonly boxOf: (point: TrendPoint, at: Place) => Box
  /** Dots and lines. */
  readonly drawn: readonly Box[]
  /** Whether a value is within the plot. */
  readonly fits: (box: Box) => boolean
}

/**
 * Where values are written so that none covers another: on the side of its point that is wanted, else on another one that is clear of dots
 * and lines. `covered` counts those for which there is no such place.
 */
function placeValues(
  points: readonly TrendPoint[],
  { wanted, others: sides, placeOn, boxOf, drawn, fits }: Placing,
) {
  const places = new Map<TrendPoint, Place>()
  const taken: Box[] = []
  let covered = 0
  for (const point of points) {
    const first = placeOn(point, wanted(point))
    const isFree = (at: Place) => taken.every((box) => !covers(box, boxOf(point, at)))
    const isClear = (at: Place) => drawn.every((spot) => !covers(spot, boxOf(point, at)))
    const others = sides
      .map((side) => placeOn(point, side))
      .filter((at) => isFree(at) && fits(boxOf(point, at)))
    const isGood = isFree(first) && isClear(first)
    const clear = isGood ? first : others.find(isClear)
    const at = clear ?? (isFree(first) ? first : (others[0] ?? first))
    if (clear === undefined && (at !== first || !isFree(first))) covered += 1
    places.set(point, at)
    taken.push(boxOf(point, at))
  }
  return { places, covered }
}

const NO_LINES: ReadonlyMap<TrendPoint, number> = new Map()

/** The gap between two words on one line of the strip, in strokes. */
const WORD_GAP = 4

/** The line of the strip on which each value without a number is written: the first with room. */
function linesOfStrip(
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
function sideOf(point: TrendPoint, points: readonly TrendPoint[], y: Scale): Side {
  const together = inOrder(
    points.filter(({ time, mark }) => time === point.time && mark.bound !== 'vague'),
    ({ mark }) => y(mark.at ?? mark.whisker?.[1] ?? 0),
  )
  if (together.length > 1 && point === together.at(-1)) return 'below'
  if (together.length > 1) return point === together[0] ? 'above' : 'beside'
  const at = points.indexOf(point)
  const [before, here, after] = [at - 1, at, at + 1].map((i) => {
    const value = points[i]?.line ?? null
    return value === null ? null : -y(value)
  })
  if (here == null) return 'above'
  const [comesDown, goesUp] = [before != null && before > here, after != null && after > here]
  if (comesDown && (goesUp || after == null)) return 'below'
  if (goesUp) return before == null ? 'below' : 'left'
  return comesDown ? 'right' : 'above'
}

/** Height of a number on the axis with the gap to the next, in em. */
const TICK_LINE = 1.5
/** The gap between labels of the time axis, in em. */
const TICK_GAP = 1

/**
 * The room of a trend for its values, for the numbers of its axes and below its names, below 0 if they lack it, and how many of the names
 * are whole.
 */
function trendKeeps({ axis, timeAxis }: TrendPlot, layout: TrendLayout): number[] {
  const { m, width, height, margin, pad, names, covered } = layout
  const across = width - margin.left - margin.right - pad * 2
  const down = height - margin.top - margin.bottom
  const times = timeAxis.ticks.reduce((sum, { label }) => sum + textWidth(label) + TICK_GAP, 0)
  return [
    -covered,
    Math.min(0, down - axis.ticks.length * m.tick * TICK_LINE),
    Math.min(0, across - times * m.tick),
    Math.min(0, height - Math.max(0, ...names.map(({ y }) => y)) - m.label),
    names.filter(({ lines }) => !isCut(lines)).length,
  ]
}

/**
 * Names beside the ends of their lines, moved apart up and down so that none covers another and none is as low as the numbers of the time
 * axis.
 * @param bottom the lower edge of the plot and its strip, in pixels
 */
function spreadNames(
  series: readonly TrendSeries[],
  { x, y, strip }: { readonly x: Scale; readonly y: Scale; readonly strip: { readonly y: number } | null },
  room: number,
  m: Measures,
  bottom: number,
): SeriesName[] {
  const wrapped = wrapNames(
    series.map(({ label }) => label),
    room,
    NAME_LINES,
  )
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

/** Lines over time, each with its own dashes and with its name at its end. */
export function trendBlock(
  model: TrendPlot,
  width: number,
  room?: number,
  panel?: PanelSides,
): Required<Block> {
  const layout = layoutTrend(model, width, MEASURES[sizeIn(room)], room, panel)
  const { x, y, height, names } = layout
  const nodes = [
    trendAxes(model, layout),
    ...trendStrip(model, layout),
    ...model.series.map((series) => seriesLine(series, layout)),
    ...trendTarget(model, layout),
    ...model.series.flatMap((series) => series.points.map((point) => trendPoint(point, series, layout))),
    ...names.map((name) => seriesName(name, layout)),
  ]
  const { axis, timeAxis } = model
  const [left, top] = [x(timeAxis.min), y(axis.max)]
  const axes = { x: left, y: top, width: x(timeAxis.max) - left, height: y(axis.min) - top }
  return { height, nodes: [partIn('plot', axes, nodes)], keeps: trendKeeps(model, layout) }
}

/** Grid lines, the axis of time, and their numbers. On the page the chart library draws them. */
function trendAxes({ axis, timeAxis }: TrendPlot, layout: TrendLayout): GroupNode {
  const { m, width, height, margin, strip, x, y } = layout
  const [left, right, base] = [margin.left, width - margin.right, height - margin.bottom]
  const style = { size: m.tick, role: 'ink-3' } as const
  const rows = axis.ticks.flatMap(({ value, label }): SceneNode[] => [
    level(y(value), left, right, { role: 'rule', width: m.hair }),
    text(left - m.tick * 0.6, y(value) + m.tick * MIDDLE, [label], { ...style, anchor: 'end' }),
  ])
  const columns = ticksWithRoom(timeAxis.ticks, m.tick, layout.tickRoom).flatMap(({ value, label }) => [
    upright(x(value), base, base + m.tick / 2, { role: 'rule-strong', width: m.hair }),
    text(x(value), base + (strip?.height ?? 0) + m.tick * 1.7, [label], { ...style, anchor: 'middle' }),
  ])
  const baseLine = level(base, left, right, { role: 'rule-strong', width: m.stroke * 0.75 })
  return group('axis', [...rows, baseLine, ...columns])
}

/** The line of a series, with a gap where a value has no place on the axis or only a limit, or where another one contradicts it. On the page the chart library draws it. */
function seriesLine({ points, tone }: TrendSeries, { m, x, y }: TrendLayout): GroupNode {
  const runs: Point[][] = [[]]
  for (const { time, line } of points) {
    if (line === null) runs.push([])
    else runs.at(-1)?.push([x(time), y(line)])
  }
  const line = { role: tone, width: m.stroke * LINE_WIDTH, dash: dashOf(tone, m.stroke) }
  const drawn = runs.filter(({ length }) => length > 0)
  return group('series', [{ shape: 'path', runs: drawn, closed: false, line }])
}

/** The target of a trend: a dashed line over the whole time, with its words. It has gaps where it would cross out a value. */
export function trendTarget(model: TrendPlot, layout: TrendLayout): GroupNode[] {
  const { target } = model
  if (target === null) return []
  const { m, margin, valueAt } = layout
  const at = layout.y(target.value)
  const line = { role: 'ink', width: m.stroke, dash: [m.stroke * 3, m.stroke * 2] } as const
  const isCrossed = (point: TrendPoint) => {
    const { y } = valueAt(point)
    return (
      point.mark.bound !== 'vague' && at > y - m.value - m.stroke && at < y + m.value * DESCENT + m.stroke
    )
  }
  return [
    group('target', [
      ...piecesBeside(model, layout, isCrossed, BOLD, 2).map(([from, to]) => level(at, from, to, line)),
      text(margin.left, at - m.tick / 2, [target.text], { size: m.tick }),
    ]),
  ]
}

/** The broken line under the axis for values without a number, with gaps for their words; empty if all values have a number. */
function trendStrip(model: TrendPlot, layout: TrendLayout): SceneNode[] {
  const { strip, m, onLine } = layout
  if (strip === null) return []
  const isThere = (point: TrendPoint) => point.mark.bound === 'vague' && onLine(point)
  return piecesBeside(model, layout, isThere, 1, 3).map(([from, to]) =>
    brokenLine(from, to, strip.y, m.stroke),
  )
}

/**
 * The pieces of a line across the plot beside the values that are written over it.
 * @param bold the factor by which their type is wider
 * @param gap the distance to each value, in strokes
 */
function piecesBeside(
  { series }: TrendPlot,
  { m, width, margin, valued, valueAt }: TrendLayout,
  isOver: (point: TrendPoint) => boolean,
  bold: number,
  gap: number,
): readonly Span[] {
  const written = series
    .flatMap(({ points }) => points)
    .filter((point) => valued(point) && isOver(point))
    .map((point): Span => {
      const half = (textWidth(point.text) * m.value * bold) / 2 + m.stroke * gap
      const { x } = valueAt(point)
      return [x - half, x + half]
    })
  const right = width - margin.right
  const pieces: Span[] = []
  let from = margin.left
  for (const [start, end] of written.toSorted(([a], [b]) => a - b)) {
    if (start > from) pieces.push([from, Math.min(start, right)])
    from = Math.max(from, end)
  }
  if (right > from) pieces.push([from, right])
  return pieces
}

/** A point of a trend, with its value if that is written beside it. A vague value has only a place in time: it is on the strip. */
function trendPoint(point: TrendPoint, { tone, points }: TrendSeries, layout: TrendLayout): GroupNode {
  const { mark, time, derived, line, text: said } = point
  const { m, dotted, strip, y } = layout
  const across = layout.x(time)
  const isVague = mark.bound === 'vague'
  const nodes: SceneNode[] = []
  if (isVague) {
    if (!layout.valued(point))
      nodes.push(level(strip?.y ?? 0, across - m.dot, across + m.dot, { role: tone, width: m.stroke * 2 }))
  } else if (dotted || point === points.at(-1) || mark.bound !== 'exact' || line === null) {
    const dot = { scale: y, across, direction: 'vertical', radius: m.dot, stroke: m.stroke } as const
    nodes.push(...dotMark(mark, tone, derived, dot))
  }
  const parts = nodes.length === 0 ? [] : [group('mark', nodes)]
  if (layout.valued(point)) {
    const at = layout.valueAt(point)
    const style = { size: m.value, weight: 700, anchor: 'middle' } as const
    parts.push(group('value', [text(at.x, at.y, [said], style)]))
  }
  return valueGroup(point, parts)
}

/** The name of a line beside its end, with a leader from its last point. */
function seriesName({ series, lines, y, from }: SeriesName, { m, width, margin }: TrendLayout): GroupNode {
  const right = width - margin.right
  const leader = straight([from.x, from.y], [right + m.label * 0.5, y], { role: series.tone, width: m.hair })
  const style = { size: m.label, leading: m.label * 1.25, weight: 500 } as const
  return group('label', [leader, middled(right + m.label * 0.7, y, lines, style)])
}
