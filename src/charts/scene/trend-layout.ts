import { itemAt } from '../../lib/item-at.ts'
import type { TrendPlot, TrendPoint } from '../chart-model.ts'
import type { Measures, Scale } from '../layout/chart-size.ts'
import { pixelScale } from '../layout/chart-size.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import { isCut } from '../layout/wrap-names.ts'
import type { SeriesName } from './line-names.ts'
import { spreadNames, spreadOut } from './line-names.ts'
import type { Box } from './scene.ts'
import { MIDDLE } from './scene.ts'
import type { Piece, Place, Side } from './value-places.ts'
import {
  inOrder,
  linesOfStrip,
  movedApart,
  NO_LINES,
  placeValues,
  SIDES,
  sideOf,
  WORD_GAP,
} from './value-places.ts'

/** The largest share of the width that the names of the lines take. */
const NAME_SHARE = 0.3
/** The largest share of the width before the first period and behind the last, for words on the strip. */
const PAD_SHARE = 0.16
const LINE = 1.25
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
/** How far the baseline of the name of a panel is above its plot, in em of a label. */
const NAME_DESCENT = 0.25
/** How far the arrow of an open end extends beyond it, in dots. */
const ARROW = 0.8
/** The distance of a value below a point from it, in dots. */
const BELOW = 1.4

/**
 * On a stage a dot is at most such a share of the height of its axis, or of that of a panel, which has only a few numbers, and no smaller than
 * so many strokes; and its stroke is no thinner than a grid line. Else the dot of a "nearly" value would hang far below its number where the
 * room is low.
 */
const DOT = { axis: 0.032, panel: 0.075, strokes: 2 } as const

/** The measures with dots for the height of the plot; those of a page and of a line without an axis stay as they are. */
function withDotsFor(
  { axis, series }: TrendPlot,
  width: number,
  m: Measures,
  room: number | undefined,
  panel: PanelSides | undefined,
): Measures {
  if (room === undefined || (axis.ticks.length === 0 && series.length === 1 && panel === undefined)) return m
  const { least, top, share } =
    panel === undefined
      ? { least: LEAST_PLOT, top: m.value * 1.8, share: DOT.axis }
      : { least: LEAST_PANEL, top: m.label, share: DOT.panel }
  const down = Math.max(least * m.value, Math.min(room, width * FILLED_ASPECT) - top - m.tick * 2.4)
  const by = Math.min(1, (down * share) / m.dot)
  const stroke = Math.max(m.hair, m.stroke * by)
  return { ...m, stroke, dot: Math.max(stroke * DOT.strokes, m.dot * by) }
}

/** How far the dot of a "nearly" value reaches below the line of its limit, just before which it is drawn. */
const hangOf = ({ dot, stroke }: Measures): number => dot * 2 + stroke

/** The room that an axis of some height needs below its least value, so that what hangs from a value ends above the line of time. */
function footFor(at: number, { min, max }: TrendPlot['axis'], hung: number, height: number): number {
  const share = (at - min) / (max - min)
  return share < 1 ? (hung - share * height) / (1 - share) : 0
}

/** The upper and the lower end of a mark in pixels; null for one without a place on the axis. */
function extentOf(
  { mark }: TrendPoint,
  y: Scale,
  hung: number,
  { dot }: Pick<Measures, 'dot'>,
): readonly [high: number, low: number] | null {
  const ends = [mark.at, ...(mark.open ?? []), ...(mark.whisker ?? [])].flatMap((n) =>
    n === null ? [] : [y(n)],
  )
  if (ends.length === 0) return null
  return [Math.min(...ends) - dot, Math.max(...ends) + (mark.openEnd === 'nearly' ? hung : dot)]
}

/**
 * Whether the line between two values would be drawn the wrong way: the dot of a "nearly" value hangs below its number, which may be lower than
 * the value that it rose from.
 * @param down how far the line would go down, in pixels
 */
const isTurned = (before: TrendPoint, point: TrendPoint, down: number): boolean =>
  [before, point].some(({ mark }) => mark.openEnd === 'nearly') &&
  Math.sign((point.line ?? 0) - (before.line ?? 0)) * down > 0

const NONE_ASIDE: ReadonlyMap<TrendPoint, number> = new Map()
/** Marks of one time take at most this share of the way to the next time. */
const ASIDE_SHARE = 0.7

interface Standing {
  readonly y: Scale
  readonly strip: { readonly y: number } | null
  readonly across: Scale
  readonly hung: number
  readonly m: Measures
}

/**
 * How far each mark of one time stands beside it, in pixels: those that would cover each other stand side by side, the highest first, so that each
 * can be seen and pointed at.
 */
function standAside(
  points: readonly TrendPoint[],
  { y, strip, across, hung, m }: Standing,
): ReadonlyMap<TrendPoint, number> {
  const times = [...new Set(points.map(({ time }) => time))].toSorted((a, b) => a - b)
  if (times.length < 2) return NONE_ASIDE
  const apart = Math.min(...times.slice(1).map((time, i) => across(time) - across(times[i] ?? time)))
  const aside = new Map<TrendPoint, number>()
  for (const time of times) {
    const placed = points
      .filter((point) => point.time === time)
      .flatMap((point) => {
        const extent =
          point.mark.bound === 'vague'
            ? strip && [strip.y - m.dot, strip.y + m.dot]
            : extentOf(point, y, hung, m)
        const [high, low] = extent ?? []
        return high === undefined || low === undefined ? [] : [{ point, high, low }]
      })
      .toSorted((a, b) => a.high - b.high)
    const heaps: (typeof placed)[] = []
    for (const one of placed) {
      const heap = heaps.at(-1)
      if (heap?.some(({ low }) => one.high < low) === true) heap.push(one)
      else heaps.push([one])
    }
    for (const heap of heaps) {
      const step = Math.min(m.dot * 2 + m.stroke, (apart * ASIDE_SHARE) / heap.length)
      for (const [i, { point }] of heap.entries())
        if (heap.length > 1) aside.set(point, (i - (heap.length - 1) / 2) * step)
    }
  }
  return aside
}

export type TrendLayout = ReturnType<typeof layOut>

/** The width that the last value of a panel takes in the line of its name, in pixels; 0 where it has none there. */
export function lastValueWidth({ series, axis }: TrendPlot, m: Measures): number {
  if (axis.ticks.length === 0) return 0
  const points = series.flatMap((line) => line.points)
  const [last, ...others] = points.filter(({ time }) => time === points.at(-1)?.time)
  return last === undefined || others.length > 0 || last.mark.bound === 'vague'
    ? 0
    : textWidth(last.text) * m.value * BOLD_VALUE
}

/** What panels have in common, so that a time is at one place in all of them: the room beside the plot, and at both ends of its axis of time. */
export interface PanelSides {
  readonly left: number
  readonly right: number
  readonly pad: number
}

/** How a value is written beside its point. */
type Said = (point: TrendPoint) => string

const withUnit: Said = ({ text }) => text
const bare: Said = (point) => point.bare

/** The ways to write the values of a line: the unit stands at each, only at the last ones, or in the subtitle alone. */
const waysToSay = (lasts: ReadonlySet<TrendPoint>): readonly Said[] => [
  withUnit,
  (point) => (lasts.has(point) ? withUnit : bare)(point),
  bare,
]

/**
 * The positions of axes, lines and names of a trend in a given width. Where values have no room with their unit, all but the last are written
 * without it, and where that is not enough, the last one too: the subtitle says it.
 * @param room the height to fill, if there is one; else the height follows from the width
 * @param panel the least room beside the plot, if it is a panel; it is then as low as its line allows
 */
export function layoutTrend(
  model: TrendPlot,
  width: number,
  measures: Measures,
  room?: number,
  panel?: PanelSides,
): TrendLayout {
  const m = withDotsFor(model, width, measures, room, panel)
  const lasts = lastPoints(model)
  if (hasValuesAtEnds(model)) return layOut(model, width, m, room, panel, lasts, bare)
  let best: TrendLayout | null = null
  for (const said of waysToSay(lasts)) {
    const layout = layOut(model, width, m, room, panel, lasts, said)
    if (best === null || layout.covered < best.covered) best = layout
    if (best.covered === 0 || panel !== undefined) break
  }
  return best ?? layOut(model, width, m, room, panel, lasts, withUnit)
}

/** Whether the values of several lines are all written at their ends, in columns beside the plot: lines of two times have no axis. */
const hasValuesAtEnds = ({ series, axis }: TrendPlot): boolean => series.length > 1 && axis.ticks.length === 0

/** The gaps beside a column of values at the ends of lines, in em of a label: to the plot, and to the names. */
const END_GAP = { plot: 0.7, name: 0.6 } as const

/** The values of the last time of each line: there may be several, which contradict each other, of which one alone would pass for the last. */
const lastPoints = ({ series }: TrendPlot): ReadonlySet<TrendPoint> =>
  new Set(series.flatMap(({ points }) => points.filter(({ time }) => time === points.at(-1)?.time)))

function layOut(
  model: TrendPlot,
  width: number,
  m: Measures,
  room: number | undefined,
  panel: PanelSides | undefined,
  lasts: ReadonlySet<TrendPoint>,
  said: Said,
) {
  const { axis, timeAxis, series } = model
  const single = series.length === 1
  // A single line that names each value needs no axis; one of many names only its last, beside it, where there are no grid lines.
  const few = single && axis.ticks.length === 0
  const atEnds = hasValuesAtEnds(model)
  const points = series.flatMap((s) => s.points)
  const written = single && !few ? [...lasts] : []
  // In a panel the last value is at the end of the line of its name, where it takes no width from the plot.
  const over = panel !== undefined && written.length === 1 ? written[0] : undefined
  const widest = (texts: readonly string[], size: number) => Math.max(0, ...texts.map(textWidth)) * size
  const widthOf = (point: TrendPoint) => textWidth(said(point)) * m.value * BOLD_VALUE
  const [firstTick = '', lastTick = ''] = [timeAxis.ticks[0]?.label, timeAxis.ticks.at(-1)?.label]
  const labels = axis.ticks.map(({ label }) => label)
  const called = series.map(({ label }) => label)
  const names = single ? 0 : Math.min(widest(called, m.label) + m.label, width * NAME_SHARE)
  const valuesAt = (time: number) => (atEnds ? points.filter((point) => point.time === time) : [])
  const columnOf = (time: number): number => Math.max(0, ...valuesAt(time).map(widthOf))
  const [before, behind] = [columnOf(timeAxis.min), columnOf(timeAxis.max)]
  const beside =
    written.length === 0 || over !== undefined ? 0 : Math.max(...written.map(widthOf)) + m.dot * 2
  // The words of a vague value at the first period must not cover the numbers of the axis.
  const vague = points.filter(({ mark }) => mark.bound === 'vague').map(({ text }) => text)
  const beyond =
    vague.length > 0 && !atEnds ? Math.max(m.bar, widest(vague, m.value) / 2 + m.tick / 2) : m.dot
  // In a panel the words of a vague value may stand beside their time: less of the little room is lost.
  const usualPad =
    panel === undefined
      ? Math.max(m.dot, Math.min(beyond, Math.max(m.bar, width * PAD_SHARE)))
      : Math.max(panel.pad, Math.min(beyond, width * PANEL_PAD))
  // Where the first period is not at the edge of the plot, its value needs less room before it.
  const half = few ? Math.max(0, ...points.map(widthOf)) / 2 - (vague.length > 0 ? usualPad : 0) : 0
  const left = Math.max(
    panel?.left ?? 0,
    labels.length === 0 ? 0 : widest(labels, m.tick) + m.tick,
    (textWidth(firstTick) * m.tick) / 2,
    half,
    before === 0 ? 0 : before + m.label * END_GAP.plot,
  )
  const right = Math.max(
    panel?.right ?? 0,
    names + (behind === 0 ? 0 : behind + m.label * END_GAP.name),
    (textWidth(lastTick) * m.tick + m.tick) / 2,
    beside,
    half,
  )
  const acrossWith = (ends: number) =>
    pixelScale({ ...timeAxis, scale: 'linear' }, left + ends, width - right - ends)
  /** The middle of a word on the strip: within the plot, and as near to its time as that allows. */
  const vagueAt = (point: TrendPoint): number => {
    const half = widthOf(point) / 2
    return Math.min(Math.max(acrossWith(usualPad)(point.time), left + half), width - half)
  }
  const lines =
    single && panel === undefined ? linesOfStrip(points, vagueAt, widthOf, m.stroke * WORD_GAP) : NO_LINES
  const below = vague.length > 0 ? m.value * (STRIP + LINE * Math.max(0, ...lines.values())) : 0
  // The last value of a panel stands in the line of its name, unless all values stand at their points.
  const top = panel === undefined || few ? m.value * 1.8 : m.label
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
  const dotted = points.length <= series.length * DOTTED
  const lastOnes = new Set(series.flatMap((one) => one.points.slice(-1)))
  /** Whether a point has a mark: all of few have, of many only those that are not exact, that no line reaches, or that end a line. */
  const hasMark = (point: TrendPoint): boolean =>
    dotted || lastOnes.has(point) || point.mark.bound !== 'exact' || point.line === null
  const aside = single
    ? NONE_ASIDE
    : standAside(points.filter(hasMark), { y, strip, across: acrossWith(usualPad), hung, m })
  const pad = usualPad + Math.max(0, ...[...aside.values()].map(Math.abs))
  const x = acrossWith(pad)
  /** Where a point stands across: beside its time where marks of several lines would cover each other there. */
  const xOf = (point: TrendPoint): number => x(point.time) + (aside.get(point) ?? 0)
  // The dot of a "nearly" value hangs below its number, and its line ends at the dot.
  const lineAt = (point: TrendPoint): number | null =>
    point.line === null ? null : y(point.line) + (isNear(point) ? m.dot + m.stroke : 0)
  const heightOf = ({ mark }: TrendPoint) => y(mark.at ?? mark.whisker?.[1] ?? 0)
  /** The middle of a mark: what stands beside a "nearly" value stands beside its dot, not beside the line that the dot hangs from. */
  const middleOf = (point: TrendPoint): number =>
    point.mark.bound === 'vague'
      ? (strip?.y ?? y(0))
      : heightOf(point) + (isNear(point) ? m.dot + m.stroke : 0)
  const besides = inOrder(
    written.filter(({ mark }) => mark.bound !== 'vague'),
    middleOf,
  )
  const besideAt = movedApart(besides.map(middleOf), m.value * LINE)
  const placeOn = (point: TrendPoint, side: Side): Place => {
    const { mark } = point
    const half = widthOf(point) / 2
    const at = xOf(point)
    if (mark.bound === 'vague')
      return { x: vagueAt(point), y: (strip?.y ?? 0) + m.value * (MIDDLE + LINE * (lines.get(point) ?? 0)) }
    const middle = heightOf(point)
    if (point === over) return { x: Math.max(half, width - right - half), y: -m.label * NAME_DESCENT }
    const nth = besides.indexOf(point)
    if (nth >= 0) {
      const from = Math.max(at + m.dot * 1.7, width - right + m.dot / 2)
      return { x: from + half, y: itemAt(besideAt, nth) + m.value * MIDDLE }
    }
    if (side === 'beside' || side === 'before') {
      const away = m.dot * 1.7 + half
      const isBehind = side === 'beside' && at + away + half <= width
      return { x: isBehind ? at + away : at - away, y: middleOf(point) + m.value * MIDDLE }
    }
    const shift = side.endsWith('left') ? m.dot - half : side.endsWith('right') ? half - m.dot : 0
    const away = side === 'higher' || side === 'lower' ? m.value * LINE : 0
    const isBelow = side === 'below' || side === 'lower' || side.startsWith('under')
    const ends = [
      middle,
      ...[mark.at, ...(mark.open ?? []), ...(mark.whisker ?? [])].flatMap((n) => (n === null ? [] : [y(n)])),
      ...(isNear(point) ? [middle + hung] : []),
    ]
    const arrow = mark.openEnd === 'more' ? m.dot * ARROW : 0
    return {
      x: Math.min(Math.max(at + shift, half), width - half),
      y: isBelow
        ? Math.max(...ends) + m.dot * BELOW + m.value + away
        : Math.min(...ends) - m.dot * 1.7 - arrow - away,
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
  const dots = points.flatMap((point) =>
    point.mark.at === null ? [] : [spot(xOf(point), y(point.mark.at), m.dot * 2)],
  )
  const marks = points.flatMap((point) => {
    const extent = extentOf(point, y, hung, m)
    if (extent === null) return []
    const [high, low] = extent
    return [{ x: xOf(point) - m.dot, y: high, width: m.dot * 2, height: low - high }]
  })
  /** The piece of a line between two points; null where none joins them. */
  const pieceOf = (before: TrendPoint, point: TrendPoint): Piece | null => {
    const [from, to] = [lineAt(before), lineAt(point)]
    if (point.gap !== undefined || from === null || to === null) return null
    if (isTurned(before, point, to - from)) return null
    return [
      [xOf(before), from],
      [xOf(point), to],
    ]
  }
  const pieces = series.flatMap((one) =>
    one.points.flatMap((point, i): Piece[] => {
      const before = one.points[i - 1]
      const piece = before === undefined ? null : pieceOf(before, point)
      return piece === null ? [] : [piece]
    }),
  )
  const { places, covered } = placeValues(points.filter(valued), {
    wanted: (point) => sideOf(point, points, y),
    others: panel === undefined ? SIDES : [],
    placeOn,
    boxOf,
    dots,
    pieces,
    stroke: m.stroke,
    fits: (box) => box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= base,
  })
  const bottom = base + below
  const named = single
    ? []
    : spreadNames(
        series,
        { x, xOf, middleOf, marks, pieces },
        { name: (names - m.label) / m.label, values: valuesAt(timeAxis.max) },
        m,
        bottom,
      )
  const ends = new Map<TrendPoint, Place>()
  const endAt = (point: TrendPoint, x: number, middle: number) =>
    ends.set(point, { x, y: middle + m.value * MIDDLE })
  const firsts = valuesAt(timeAxis.min).map((point) => ({
    point,
    y: middleOf(point),
    height: m.value * LINE,
  }))
  for (const { point, y: middle } of spreadOut(firsts, bottom))
    endAt(point, left - m.label * END_GAP.plot - widthOf(point) / 2, middle)
  for (const { values, y: middle } of named)
    for (const [nth, point] of values.entries())
      endAt(
        point,
        width - right + m.label * END_GAP.plot + widthOf(point) / 2,
        middle + (nth - (values.length - 1) / 2) * m.value * LINE,
      )
  const valueAt = (point: TrendPoint): Place =>
    ends.get(point) ?? places.get(point) ?? placeOn(point, 'above')
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
    xOf,
    /** The same as a time, for a program that places points by their time. */
    timeOf: (point: TrendPoint): number => {
      const [from, to] = [x(timeAxis.min), x(timeAxis.max)]
      const moved = aside.get(point) ?? 0
      return moved === 0 || to <= from
        ? point.time
        : point.time + (moved / (to - from)) * (timeAxis.max - timeAxis.min)
    },
    pieceOf,
    names: named,
    /** How far behind the plot a name stands for the values before it. */
    nameStart: ({ values }: SeriesName): number =>
      values.length === 0 ? 0 : Math.max(...values.map(widthOf)) + m.label * END_GAP.name,
    /** The points with values before the plot. */
    firsts: firsts.map(({ point }) => point),
    middleOf,
    /** Where the value of a point is written (the middle of its baseline): clear of the lines to its neighbours, of the axis and the edge. */
    valueAt,
    valued: (point: TrendPoint): boolean => ends.has(point) || valued(point),
    /** What is written there. */
    said,
    /** How many values cover something, for which the width has no room. */
    covered,
    /** Whether a word of the strip stands on its line, not below it. */
    onLine: (point: TrendPoint) => (lines.get(point) ?? 0) === 0,
    hasMark,
  }
}

/** Height of a number on the axis with the gap to the next, in em. */
const TICK_LINE = 1.5
/** The gap between labels of the time axis, in em. */
const TICK_GAP = 1

/**
 * The room of a trend for its values, for the numbers of its axes and below its names, below 0 if they lack it, and how many of the names
 * are whole.
 */
export function trendKeeps({ axis, timeAxis }: TrendPlot, layout: TrendLayout): number[] {
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
