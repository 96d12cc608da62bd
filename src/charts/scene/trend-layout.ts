import type { TrendPlot, TrendPoint } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import type { TimeLabel } from '../layout/time-labels.ts'
import { timeLabels } from '../layout/time-labels.ts'
import { isCut } from '../layout/wrap-names.ts'
import type { SeriesName } from './line-names.ts'
import { spreadNames } from './line-names.ts'
import type { PanelSides, Said, TrendAsk, TrendFrame } from './trend-frame.ts'
import { END_GAP, frameOf, hasValuesAtEnds, lastPoints, withDotsFor } from './trend-frame.ts'
import type { TrendMarks } from './trend-marks.ts'
import { marksOf } from './trend-marks.ts'
import { valuesAtEnds, valuesOf } from './trend-values.ts'
import type { Place } from './value-places.ts'

/** The width that the last value of a panel takes in the line of its name, in pixels; 0 where it has none there. */
export function lastValueWidth({ series, axis }: TrendPlot, m: Measures): number {
  if (axis.ticks.length === 0) return 0
  const points = series.flatMap((line) => line.points)
  const [last, ...others] = points.filter(({ time }) => time === points.at(-1)?.time)
  return last === undefined || others.length > 0 || last.mark.bound === 'vague'
    ? 0
    : textWidth(last.text) * m.value * BOLD_VALUE
}

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
  const isFew = model.axis.ticks.length === 0
  // Beside the numbers of an axis only the last value has its unit.
  const laid = (said: Said) =>
    layOut({
      ...{ model, width, m, room, panel },
      said: (point) => (isFew || lasts.has(point) ? said : bare)(point),
    })
  if (hasValuesAtEnds(model)) return laid(bare)
  let best: TrendLayout | null = null
  for (const said of waysToSay(lasts)) {
    const layout = laid(said)
    if (best === null || layout.covered < best.covered) best = layout
    if (best.covered === 0 || panel !== undefined) break
  }
  return best ?? laid(withUnit)
}

export type TrendLayout = ReturnType<typeof layOut>

interface Plot {
  readonly frame: TrendFrame
  readonly drawn: TrendMarks
  readonly times: readonly TimeLabel[]
}

/** The plot with its times, which take as many lines as they need. */
function plotOf(ask: TrendAsk, lines = 0): Plot {
  const frame = frameOf(ask, lines)
  const drawn = marksOf(ask.model, frame)
  const times = timeLabels(ask.model.timeAxis.ticks, drawn.x, ask.m.tick)
  const needed = Math.max(0, ...times.map(({ line }) => line))
  return needed > lines ? plotOf(ask, needed) : { frame, drawn, times }
}

function layOut(ask: TrendAsk) {
  const { model, panel, said } = ask
  const { frame, drawn, times } = plotOf(ask)
  const { m, width, height, margin, bottom, foot, strip, y, single, widthOf, valuesAt, wordLines } = frame
  const { pad, x, xOf, timeOf, middleOf, pieceOf, hasMark } = drawn
  const room = { name: (frame.names - m.label) / m.label, values: valuesAt(model.timeAxis.max) }
  const named = single ? [] : spreadNames(model.series, drawn, room, m, bottom)
  const inPlot = named.flatMap(({ x: left, y: middle, height: high, lines }) =>
    left === null
      ? []
      : [{ x: left, y: middle - high / 2, width: textWidth(lines[0] ?? '') * m.label, height: high }],
  )
  const { places, covered, placeOn } = valuesOf(frame, drawn, inPlot, panel !== undefined)
  const ends = valuesAtEnds(model, frame, middleOf, named)
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
    /** The labels below the plot. */
    times,
    x,
    y,
    xOf,
    timeOf,
    pieceOf,
    names: named,
    /** How far behind the plot a name stands for the values before it. */
    nameStart: ({ values }: SeriesName): number =>
      values.length === 0 ? 0 : Math.max(...values.map(widthOf)) + m.label * END_GAP.name,
    /** The points with values before the plot. */
    firsts: ends.firsts,
    middleOf,
    /** Where the value of a point is written (the middle of its baseline): clear of the lines to its neighbours, of the axis and the edge. */
    valueAt: (point: TrendPoint): Place =>
      ends.places.get(point) ?? places.get(point) ?? placeOn(point, 'above'),
    valued: (point: TrendPoint): boolean => ends.places.has(point) || places.has(point),
    /** What is written there. */
    said,
    /** How many values cover something, for which the width has no room. */
    covered,
    /** Whether a word of the strip stands on its line, not below it. */
    onLine: (point: TrendPoint): boolean => (wordLines.get(point) ?? 0) === 0,
    hasMark,
  }
}

/** Height of a number on the axis with the gap to the next, in em. */
const TICK_LINE = 1.5

/**
 * The room of a trend for its values, for the numbers of its axes, for its times and below its names, below 0 if they lack it, and how many of
 * the names are whole.
 */
export function trendKeeps({ axis, timeAxis }: TrendPlot, layout: TrendLayout): number[] {
  const { m, height, margin, names, covered, times } = layout
  const down = height - margin.top - margin.bottom
  return [
    -covered,
    Math.min(0, down - axis.ticks.length * m.tick * TICK_LINE),
    times.length - timeAxis.ticks.length,
    Math.min(0, height - Math.max(0, ...names.map(({ y }) => y)) - m.label),
    names.filter(({ lines }) => !isCut(lines)).length,
  ]
}
