import type { TrendModel, TrendPoint, TrendSeries } from '../chart-model.ts'
import type { ChartSize } from '../layout/chart-size.ts'
import { MEASURES } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import type { SeriesName, TrendLayout } from '../layout/trend-layout.ts'
import { BOLD, dashOf, layoutTrend, onLine } from '../layout/trend-layout.ts'
import type { Block } from './block.ts'
import { brokenLine, dotMark } from './mark.ts'
import { ticksPerLabel } from './rows.ts'
import type { GroupNode, Point, SceneNode } from './scene.ts'
import { group, level, MIDDLE, partIn, straight, text, upright } from './scene.ts'

/** Width of a line, in strokes of the chart: a line must not be more prominent than its points. */
export const LINE_WIDTH = 1.25

/** Lines over time, each with its own dashes and with its name at its end. */
export function trendBlock(model: TrendModel, width: number, size: ChartSize = 'card', room?: number): Block {
  const layout = layoutTrend(model, width, MEASURES[size], room)
  const nodes = [
    trendAxes(model, layout),
    ...trendStrip(model, layout),
    ...model.series.map((series, i) => seriesLine(series, layout, i)),
    ...trendTarget(model, layout),
    ...model.series.flatMap((series) => series.points.map((point) => trendPoint(point, series, layout))),
    ...layout.names.map((name) => seriesName(name, layout)),
  ]
  const { axis, timeAxis } = model
  const [left, right] = [layout.x(timeAxis.min), layout.x(timeAxis.max)]
  const [top, bottom] = [layout.y(axis.max), layout.y(axis.min)]
  const axes = { x: left, y: top, width: right - left, height: bottom - top }
  return { height: layout.height, nodes: [partIn('plot', axes, nodes)] }
}

/** Grid lines, the axis of time, and their numbers. On the page the chart library draws them. */
export function trendAxes({ axis, timeAxis }: TrendModel, layout: TrendLayout): GroupNode {
  const { m, width, height, margin, strip, x, y } = layout
  const [left, right, base] = [margin.left, width - margin.right, height - margin.bottom]
  const style = { size: m.tick, role: 'ink-3' } as const
  const rows = axis.ticks.flatMap(({ value, label }): SceneNode[] => [
    level(y(value), left, right, { role: 'rule', width: m.hair }),
    text(left - m.tick * 0.6, y(value) + m.tick * MIDDLE, [label], { ...style, anchor: 'end' }),
  ])
  const every = ticksPerLabel(timeAxis.ticks, m.tick, right - left)
  const columns = timeAxis.ticks.flatMap(({ value, label }, i): SceneNode[] =>
    i % every === 0
      ? [
          upright(x(value), base, base + m.tick / 2, { role: 'rule-strong', width: m.hair }),
          text(x(value), base + (strip?.height ?? 0) + m.tick * 1.7, [label], { ...style, anchor: 'middle' }),
        ]
      : [],
  )
  const baseLine = level(base, left, right, { role: 'rule-strong', width: m.stroke * 0.75 })
  return group('axis', [...rows, baseLine, ...columns])
}

/** The line of a series, with a gap where a value has no place on the axis, or only a limit. On the page the chart library draws it. */
export function seriesLine(
  { points, tone }: TrendSeries,
  { m, x, y }: TrendLayout,
  index: number,
): GroupNode {
  const runs: Point[][] = [[]]
  for (const { time, mark } of points) {
    const at = onLine(mark)
    if (at === null) runs.push([])
    else runs.at(-1)?.push([x(time), y(at)])
  }
  const line = { role: tone, width: m.stroke * LINE_WIDTH, dash: dashOf(index, m.stroke) }
  const drawn = runs.filter(({ length }) => length > 0)
  return group('series', [{ shape: 'path', runs: drawn, closed: false, line }])
}

/** The target of a trend: a dashed line over the whole time, with its words. It has gaps where it would cross out a value. */
export function trendTarget({ target, series }: TrendModel, layout: TrendLayout): GroupNode[] {
  if (target === null) return []
  const { m, width, margin } = layout
  const at = layout.y(target.value)
  const line = { role: 'ink', width: m.stroke, dash: [m.stroke * 3, m.stroke * 2] } as const
  const written = series
    .flatMap(({ points }) => points)
    .filter((point) => layout.valued(point) && point.mark.bound !== 'vague')
    .flatMap((point) => {
      const place = layout.valueAt(point)
      const isCrossed = at > place.y - m.value - m.stroke && at < place.y + m.value * DESCENT + m.stroke
      const half = (textWidth(point.text) * m.value * BOLD) / 2 + m.stroke * 2
      return isCrossed ? [[place.x - half, place.x + half] as const] : []
    })
  const pieces = piecesBetween([margin.left, width - margin.right], written)
  return [
    group('target', [
      ...pieces.map(([from, to]) => level(at, from, to, line)),
      text(margin.left, at - m.tick / 2, [target.text], { size: m.tick }),
    ]),
  ]
}

/** How far letters reach below their baseline, in em. */
const DESCENT = 0.25

type Span = readonly [from: number, to: number]

/** The pieces of a span that remain without the `taken` parts. */
function piecesBetween([left, right]: Span, taken: readonly Span[]): readonly Span[] {
  const pieces: Span[] = []
  let from = left
  for (const [start, end] of taken.toSorted(([a], [b]) => a - b)) {
    if (start > from) pieces.push([from, Math.min(start, right)])
    from = Math.max(from, end)
  }
  if (right > from) pieces.push([from, right])
  return pieces
}

/** The broken line under the axis for values without a number, with gaps for their words; empty if all values have a number. */
export function trendStrip({ series }: TrendModel, layout: TrendLayout): SceneNode[] {
  const { m, width, strip, margin, valued, valueAt } = layout
  if (strip === null) return []
  const written = series
    .flatMap(({ points }) => points)
    .filter((point) => point.mark.bound === 'vague' && valued(point))
    .map((point) => {
      const half = (textWidth(point.text) * m.value) / 2 + m.stroke * 3
      const { x } = valueAt(point)
      return [x - half, x + half] as const
    })
  return piecesBetween([margin.left, width - margin.right], written).map(([from, to]) =>
    brokenLine(from, to, strip.y, m.stroke),
  )
}

/** A point of a trend, with its value if that is written beside it. A vague value has only a place in time: it is on the strip. */
export function trendPoint(point: TrendPoint, { tone, points }: TrendSeries, layout: TrendLayout): GroupNode {
  const { mark, time, name, derived, text: said } = point
  const { m } = layout
  const x = layout.x(time)
  const style = { size: m.value, weight: 700, anchor: 'middle' } as const
  const at = layout.valued(point) ? layout.valueAt(point) : null
  const written = at === null ? [] : [group('value', [text(at.x, at.y, [said], style)])]
  if (mark.bound === 'vague') {
    const y = layout.strip?.y ?? 0
    const piece = level(y, x - m.dot, x + m.dot, { role: tone, width: m.stroke * 2 })
    return group('row', written.length > 0 ? written : [group('mark', [piece])], name)
  }
  const isDrawn = layout.dotted || point === points.at(-1) || mark.bound !== 'exact'
  const dot = { scale: layout.y, across: x, direction: 'vertical', radius: m.dot, stroke: m.stroke } as const
  const nodes = isDrawn ? dotMark(mark, tone, derived, dot) : []
  return group('row', [...(nodes.length === 0 ? [] : [group('mark', nodes)]), ...written], name)
}

/** The name of a line beside its end, with a leader from its last point. */
export function seriesName({ series, lines, y, from }: SeriesName, layout: TrendLayout): GroupNode {
  const { m } = layout
  const right = layout.width - layout.margin.right
  const leading = m.label * 1.25
  const baseline = y + m.label * MIDDLE - ((lines.length - 1) / 2) * leading
  const end = [right + m.label * 0.5, y] as const
  const leader = straight([from.x, from.y], end, { role: series.tone, width: m.hair })
  return group('label', [
    leader,
    text(right + m.label * 0.7, baseline, lines, { size: m.label, leading, weight: 500 }),
  ])
}
