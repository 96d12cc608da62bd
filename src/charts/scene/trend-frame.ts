import type { TrendPlot, TrendPoint } from '../chart-model.ts'
import type { Measures, Scale } from '../layout/chart-size.ts'
import { pixelScale } from '../layout/chart-size.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import { linesOfStrip, NO_LINES, WORD_GAP } from './value-places.ts'

/** The largest share of the width that the names of the lines take. */
const NAME_SHARE = 0.3
/** The largest share of the width before the first period and behind the last, for words on the strip. */
const PAD_SHARE = 0.16
export const LINE = 1.25
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
/** The distance of a value below a point from it, in dots. */
export const BELOW = 1.4
/** The gaps beside a column of values at the ends of lines, in em of a label: to the plot, and to the names. */
export const END_GAP = { plot: 0.7, name: 0.6 } as const

/**
 * On a stage a dot is at most such a share of the height of its axis, or of that of a panel, which has only a few numbers, and no smaller than
 * so many strokes; and its stroke is no thinner than a grid line. Else the dot of a "nearly" value would hang far below its number where the
 * room is low.
 */
const DOT = { axis: 0.032, panel: 0.075, strokes: 2 } as const

/** What panels have in common, so that a time is at one place in all of them: the room beside the plot, and at both ends of its axis of time. */
export interface PanelSides {
  readonly left: number
  readonly right: number
  readonly pad: number
}

/** How a value is written beside its point. */
export type Said = (point: TrendPoint) => string

/** A trend to lay out. */
export interface TrendAsk {
  readonly model: TrendPlot
  readonly width: number
  readonly m: Measures
  /** The height to fill, if there is one; else the height follows from the width. */
  readonly room: number | undefined
  /** The least room beside the plot, if it is a panel. */
  readonly panel: PanelSides | undefined
  readonly said: Said
}

/** The measures with dots for the height of the plot; those of a page and of a line without an axis stay as they are. */
export function withDotsFor(
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

export const isNear = ({ mark }: TrendPoint): boolean => mark.openEnd === 'nearly'
const isVague = ({ mark }: TrendPoint): boolean => mark.bound === 'vague'

/** How far the dot of a "nearly" value reaches below the line of its limit, just before which it is drawn. */
const hangOf = ({ dot, stroke }: Measures): number => dot * 2 + stroke

/** The room that an axis of some height needs below its least value, so that what hangs from a value ends above the line of time. */
function footFor(at: number, { min, max }: TrendPlot['axis'], hung: number, height: number): number {
  const share = (at - min) / (max - min)
  return share < 1 ? (hung - share * height) / (1 - share) : 0
}

/** Whether the values of several lines are all written at their ends, in columns beside the plot: lines of two times have no axis. */
export const hasValuesAtEnds = ({ series, axis }: TrendPlot): boolean =>
  series.length > 1 && axis.ticks.length === 0

/** The values of the last time of each line: there may be several, which contradict each other, of which one alone would pass for the last. */
export const lastPoints = ({ series }: TrendPlot): ReadonlySet<TrendPoint> =>
  new Set(series.flatMap(({ points }) => points.filter(({ time }) => time === points.at(-1)?.time)))

/** Which values are written, and where, before any length is known. */
function contentOf({ model, m, panel, said }: TrendAsk) {
  const { axis, series } = model
  const single = series.length === 1
  // A single line that names each value needs no axis; one of many names only its last, beside it, where there are no grid lines.
  const few = single && axis.ticks.length === 0
  const atEnds = hasValuesAtEnds(model)
  const points = series.flatMap((s) => s.points)
  const lasts = lastPoints(model)
  const written = single && !few ? [...lasts] : []
  return {
    single,
    few,
    points,
    lasts,
    written,
    vague: points.filter(isVague),
    /** In a panel the last value is at the end of the line of its name, where it takes no width from the plot. */
    over: panel !== undefined && written.length === 1 ? written[0] : undefined,
    widthOf: (point: TrendPoint): number => textWidth(said(point)) * m.value * BOLD_VALUE,
    /** The values that stand in a column beside the plot. */
    valuesAt: (time: number): readonly TrendPoint[] =>
      atEnds ? points.filter((point) => point.time === time) : [],
    atEnds,
  }
}

const widest = (texts: readonly string[], size: number): number => Math.max(0, ...texts.map(textWidth)) * size

/** The room beside the plot, and at both ends of its axis of time. */
function sidesOf({ model, width, m, panel }: TrendAsk, content: ReturnType<typeof contentOf>) {
  const { axis, timeAxis, series } = model
  const { single, few, points, written, vague, over, atEnds, widthOf, valuesAt } = content
  const [firstTick = '', lastTick = ''] = [timeAxis.ticks[0]?.label, timeAxis.ticks.at(-1)?.label]
  const labels = axis.ticks.map(({ label }) => label)
  const called = series.map(({ label }) => label)
  const names = single ? 0 : Math.min(widest(called, m.label) + m.label, width * NAME_SHARE)
  const columnOf = (time: number): number => Math.max(0, ...valuesAt(time).map(widthOf))
  const [before, behind] = [columnOf(timeAxis.min), columnOf(timeAxis.max)]
  const beside =
    written.length === 0 || over !== undefined ? 0 : Math.max(...written.map(widthOf)) + m.dot * 2
  // The words of a vague value at the first period must not cover the numbers of the axis.
  const words = vague.map(({ text }) => text)
  const beyond =
    words.length > 0 && !atEnds ? Math.max(m.bar, widest(words, m.value) / 2 + m.tick / 2) : m.dot
  // In a panel the words of a vague value may stand beside their time: less of the little room is lost.
  const pad =
    panel === undefined
      ? Math.max(m.dot, Math.min(beyond, Math.max(m.bar, width * PAD_SHARE)))
      : Math.max(panel.pad, Math.min(beyond, width * PANEL_PAD))
  // Where the first period is not at the edge of the plot, its value needs less room before it.
  const half = few ? Math.max(0, ...points.map(widthOf)) / 2 - (vague.length > 0 ? pad : 0) : 0
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
  return { left, right, pad, names }
}

export type TrendFrame = ReturnType<typeof frameOf>

/**
 * The room around the plot of a trend, and its scales.
 * @param lines how many lines the labels of the times take besides the first
 */
export function frameOf(ask: TrendAsk, lines: number) {
  const { model, width, m, room, panel } = ask
  const content = contentOf(ask)
  const { single, few, points, vague, widthOf } = content
  const { left, right, pad, names } = sidesOf(ask, content)
  /** The axis of time with some room at both of its ends. */
  const acrossWith = (ends: number): Scale =>
    pixelScale({ ...model.timeAxis, scale: 'linear' }, left + ends, width - right - ends)
  /** The middle of a word on the strip: within the plot, and as near to its time as that allows. */
  const vagueAt = (point: TrendPoint): number => {
    const half = widthOf(point) / 2
    return Math.min(Math.max(acrossWith(pad)(point.time), left + half), width - half)
  }
  /** The line of the strip on which each word stands. */
  const wordLines =
    single && panel === undefined ? linesOfStrip(points, vagueAt, widthOf, m.stroke * WORD_GAP) : NO_LINES
  const below = vague.length > 0 ? m.value * (STRIP + LINE * Math.max(0, ...wordLines.values())) : 0
  // The last value of a panel stands in the line of its name, unless all values stand at their points.
  const top = panel === undefined || few ? m.value * 1.8 : m.label
  const margin = { left, right, top, bottom: m.tick * (2.4 + lines * LINE) + below }
  const hung = hangOf(m)
  const beneath = few ? m.value * LINE + m.dot * BELOW + m.stroke + (points.some(isNear) ? hung : 0) : 0
  const free = Math.min(HEIGHTS.most * m.label, Math.max(HEIGHTS.least * m.label, width * ASPECT))
  const wanted = room === undefined ? free : Math.min(room, width * FILLED_ASPECT)
  const least = (panel === undefined ? LEAST_PLOT : LEAST_PANEL) * m.value
  const height = Math.max(wanted, margin.top + margin.bottom + beneath + least)
  const base = height - margin.bottom
  // Without values below the points, only the dot of a "nearly" value close to the axis needs room above it.
  const feet = points
    .filter(isNear)
    .map(({ mark }) => footFor(mark.at ?? 0, model.axis, hung, base - margin.top))
  const foot = few ? beneath : Math.max(0, ...feet)
  return {
    ...content,
    m,
    width,
    height,
    margin,
    base,
    bottom: base + below,
    foot,
    pad,
    /** The room of the names, in pixels. */
    names,
    hung,
    strip: below === 0 ? null : { y: base + m.value * STRIP * 0.55, height: below },
    y: pixelScale(model.axis, base - foot, margin.top),
    acrossWith,
    vagueAt,
    wordLines,
  }
}
