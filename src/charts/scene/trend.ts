import type { Span, Tone, TrendPlot, TrendPoint, TrendSeries } from '../chart-model.ts'
import { MEASURES, sizeIn } from '../layout/chart-size.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import type { Block } from './block.ts'
import type { SeriesName } from './line-names.ts'
import { brokenLine, dotMark } from './mark.ts'
import type { GroupNode, Point, SceneNode } from './scene.ts'
import { group, level, MIDDLE, middled, partIn, straight, text, upright, valueGroup } from './scene.ts'
import type { PanelSides } from './trend-frame.ts'
import { LINE } from './trend-frame.ts'
import type { TrendLayout } from './trend-layout.ts'
import { layoutTrend, trendKeeps } from './trend-layout.ts'

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

/** How far letters reach below their baseline, in em. */
const DESCENT = 0.25

/** The dashes of a line, which go with its tone, so that lines differ by more than their colour; none for a solid line. */
export const dashOf = (tone: Tone, stroke: number): readonly number[] =>
  (DASHES[tone] ?? []).map((strokes) => strokes * stroke)

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
    trendTimes(layout),
    ...trendStrip(model, layout),
    ...model.series.flatMap((series) => seriesLine(series, layout)),
    ...trendTarget(model, layout),
    // Leaders go below the marks that they pass.
    ...names.map((name) => seriesName(name, layout)),
    ...firstLeaders(layout),
    ...model.series.flatMap((series) => series.points.map((point) => trendPoint(point, series, layout))),
  ]
  const { axis, timeAxis } = model
  const [left, top] = [x(timeAxis.min), y(axis.max)]
  const axes = { x: left, y: top, width: x(timeAxis.max) - left, height: y(axis.min) - top }
  return { height, nodes: [partIn('plot', axes, nodes)], keeps: trendKeeps(model, layout) }
}

/** Grid lines with their numbers, and the line of time. On the page the chart library draws them. */
function trendAxes({ axis }: TrendPlot, layout: TrendLayout): GroupNode {
  const { m, width, height, margin, y } = layout
  const [left, right, base] = [margin.left, width - margin.right, height - margin.bottom]
  const rows = axis.ticks.flatMap(({ value, label }): SceneNode[] => [
    level(y(value), left, right, { role: 'rule', width: m.hair }),
    text(left - m.tick * 0.6, y(value) + m.tick * MIDDLE, [label], {
      size: m.tick,
      role: 'ink-3',
      anchor: 'end',
    }),
  ])
  return group('axis', [...rows, level(base, left, right, { role: 'rule-strong', width: m.stroke * 0.75 })])
}

/** The times below the plot. The chart library, which gives labels one line only, does not draw them. */
function trendTimes({ m, height, margin, strip, x, times }: TrendLayout): GroupNode {
  const base = height - margin.bottom
  const first = base + (strip?.height ?? 0) + m.tick * 1.7
  return group(
    'times',
    times.flatMap(({ value, label, line }) => [
      upright(x(value), base, base + m.tick / 2, { role: 'rule-strong', width: m.hair }),
      text(x(value), first + line * m.tick * LINE, [label], {
        size: m.tick,
        role: 'ink-3',
        anchor: 'middle',
      }),
    ]),
  )
}

/** The height of a point to which a program with charts draws the line by itself; null for a "nearly" value, whose dot lies below its number. */
export const joinedAt = ({ line, mark }: TrendPoint): number | null =>
  mark.openEnd === 'nearly' ? null : line

/** The points with one that no line goes through wherever the line has a gap between two, as programs with charts need them. */
export const withGaps = (points: readonly TrendPoint[]): readonly TrendPoint[] =>
  points.flatMap((point) =>
    point.gap === undefined ? [point] : [{ ...point, time: point.gap, line: null }, point],
  )

/**
 * The line of a series, with a gap at a time for which only others have a value, and where a value has no place on the axis or only a limit, or
 * another one contradicts it. On the page the chart library draws it, except for the pieces to the dots of "nearly" values.
 */
function seriesLine({ points, tone }: TrendSeries, { m, xOf, y, pieceOf }: TrendLayout): GroupNode[] {
  const runs: Point[][] = [[]]
  const near: Point[][] = []
  for (const [i, point] of points.entries()) {
    const line = joinedAt(point)
    if (line === null || point.gap !== undefined) runs.push([])
    if (line !== null) runs.at(-1)?.push([xOf(point), y(line)])
    const before = points[i - 1]
    if (before === undefined || ![before, point].some(({ mark }) => mark.openEnd === 'nearly')) continue
    const piece = pieceOf(before, point)
    if (piece !== null) near.push([...piece])
  }
  const line = { role: tone, width: m.stroke * LINE_WIDTH, dash: dashOf(tone, m.stroke) }
  const drawn = runs.filter(({ length }) => length > 0)
  return [
    group('series', [{ shape: 'path', runs: drawn, closed: false, line }]),
    ...(near.length === 0 ? [] : [group('near', [{ shape: 'path', runs: near, closed: false, line }])]),
  ]
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
      ...piecesBeside(model, layout, isCrossed, BOLD_VALUE, 2).map(([from, to]) => level(at, from, to, line)),
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
  { m, width, margin, valued, valueAt, said }: TrendLayout,
  isOver: (point: TrendPoint) => boolean,
  bold: number,
  gap: number,
): readonly Span[] {
  const written = series
    .flatMap(({ points }) => points)
    .filter((point) => valued(point) && isOver(point))
    .map((point): Span => {
      const half = (textWidth(said(point)) * m.value * bold) / 2 + m.stroke * gap
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
function trendPoint(point: TrendPoint, { tone }: TrendSeries, layout: TrendLayout): GroupNode {
  const { mark, derived } = point
  const { m, hasMark, strip, y } = layout
  const across = layout.xOf(point)
  const isVague = mark.bound === 'vague'
  const nodes: SceneNode[] = []
  if (isVague) {
    if (!layout.valued(point) || layout.names.length > 0)
      nodes.push(level(strip?.y ?? 0, across - m.dot, across + m.dot, { role: tone, width: m.stroke * 2 }))
  } else if (hasMark(point)) {
    const dot = { scale: y, across, direction: 'vertical', radius: m.dot, stroke: m.stroke } as const
    nodes.push(...dotMark(mark, tone, derived, dot))
  }
  const parts = nodes.length === 0 ? [] : [group('mark', nodes)]
  if (layout.valued(point)) {
    const at = layout.valueAt(point)
    const style = { size: m.value, weight: 700, anchor: 'middle' } as const
    parts.push(group('value', [text(at.x, at.y, [layout.said(point)], style)]))
  }
  return valueGroup(point, parts)
}

/** How far the leader of a value before the plot reaches into the gap before it, in em of a label. */
const LEADER = 0.5

/** The leaders from the values before the plot to the first points of their lines. */
const firstLeaders = ({ firsts, m, margin, xOf, middleOf, valueAt }: TrendLayout): GroupNode[] =>
  firsts.map((point) => {
    const at: Point = [margin.left - m.label * LEADER, valueAt(point).y - m.value * MIDDLE]
    return group('label', [straight(at, [xOf(point), middleOf(point)], { role: point.tone, width: m.hair })])
  })

/** The name of a line, with a leader from its last point, unless it stands directly beside that. */
function seriesName(name: SeriesName, { m, width, margin, nameStart }: TrendLayout): GroupNode {
  const { series, lines, x, y, from } = name
  const style = { size: m.label, leading: m.label * 1.25, weight: 500 } as const
  const leaderTo = (at: Point) => straight([from.x, from.y], at, { role: series.tone, width: m.hair })
  if (x === null) {
    const right = width - margin.right
    const words = middled(right + m.label * 0.7 + nameStart(name), y, lines, style)
    return group('label', [leaderTo([right + m.label * 0.5, y]), words])
  }
  const words = middled(x, y, lines, style)
  if (Math.abs(y - from.y) < m.stroke) return group('label', [words])
  const edge = y + Math.sign(from.y - y) * m.label * 0.6
  const end = x + textWidth(lines[0] ?? '') * m.label
  return group('label', [leaderTo([Math.min(Math.max(from.x, x), end), edge]), words])
}
