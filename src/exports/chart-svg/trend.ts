import type { TrendModel, TrendPoint, TrendSeries } from '../../charts/chart-model.ts'
import type { ChartSize, Measures } from '../../charts/layout/chart-size.ts'
import { brokenDash, MEASURES } from '../../charts/layout/chart-size.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import type { SeriesName, TrendLayout } from '../../charts/layout/trend-layout.ts'
import { dashOf, layoutTrend } from '../../charts/layout/trend-layout.ts'
import { dotMark } from './dot-mark.ts'
import { COLOURS, TONE_COLOURS } from './palette.ts'
import type { Block } from './svg.ts'
import { element, group, line } from './svg.ts'
import { label, lines, middleLabel } from './text.ts'

/** Lines over time, each with its dash and its name at its end. */
export function trendBlock(model: TrendModel, width: number, size: ChartSize = 'card', room?: number): Block {
  const m = MEASURES[size]
  const layout = layoutTrend(model, width, m, room)
  const parts = [
    axes(model, layout, m, width),
    stripLine(layout, m, width),
    ...model.series.map((series, i) => seriesLine(series, layout, m, i)),
    target(model, layout, m, width),
    ...model.series.flatMap((series) => series.points.map((point) => pointOf(point, series, layout, m))),
    ...layout.names.map((name) => nameOf(name, layout, m, width)),
  ]
  return { svg: parts.join(''), height: layout.height }
}

function axes({ axis, timeAxis }: TrendModel, layout: TrendLayout, m: Measures, width: number): string {
  const { margin, height, x, y } = layout
  const [left, right, base] = [margin.left, width - margin.right, height - margin.bottom]
  const style = { size: m.tick, fill: COLOURS['ink-3'] }
  const rows = axis.ticks.map(
    ({ value, label: text }) =>
      line(left, y(value), right, y(value), COLOURS.rule, m.stroke / 2) +
      middleLabel(left - m.tick * 0.6, y(value), text, { ...style, anchor: 'end' }),
  )
  const longest = (Math.max(1, ...timeAxis.ticks.map((tick) => textWidth(tick.label))) + 1) * m.tick
  const every = Math.max(1, Math.ceil((timeAxis.ticks.length * longest) / (right - left)))
  const columns = timeAxis.ticks.map(({ value, label: text }, i) =>
    i % every === 0
      ? line(x(value), base, x(value), base + m.tick / 2, COLOURS['rule-strong'], m.stroke / 2) +
        label(x(value), base + (layout.strip?.height ?? 0) + m.tick * 1.7, text, {
          ...style,
          anchor: 'middle',
        })
      : '',
  )
  return [...rows, line(left, base, right, base, COLOURS['rule-strong'], m.stroke * 0.75), ...columns].join(
    '',
  )
}

/** The line breaks where a value has no place on the axis. */
function seriesLine(
  { points, tone }: TrendSeries,
  { x, y }: TrendLayout,
  m: Measures,
  index: number,
): string {
  let drawing = false
  const d = points.map(({ time, mark }) => {
    if (mark.at === null) {
      drawing = false
      return ''
    }
    const command = drawing ? 'L' : 'M'
    drawing = true
    return `${command}${x(time).toFixed(2)} ${y(mark.at).toFixed(2)}`
  })
  return element('path', {
    d: d.join(''),
    fill: 'none',
    stroke: TONE_COLOURS[tone],
    'stroke-width': m.stroke * 1.25,
    'stroke-dasharray': dashOf(index, m.stroke) || undefined,
  })
}

function target({ target: aim }: TrendModel, { margin, y }: TrendLayout, m: Measures, width: number): string {
  if (aim === null) return ''
  const at = y(aim.value)
  return (
    line(
      margin.left,
      at,
      width - margin.right,
      at,
      COLOURS.ink,
      m.stroke,
      `${m.stroke * 3} ${m.stroke * 2}`,
    ) + label(margin.left, at - m.tick / 2, aim.text, { size: m.tick })
  )
}

function pointOf(point: TrendPoint, { tone, points }: TrendSeries, layout: TrendLayout, m: Measures): string {
  const { mark, time, text, name, derived } = point
  const x = layout.x(time)
  const written = { size: m.value, weight: 700, anchor: 'middle' } as const
  if (mark.stub !== null) {
    const y = layout.strip?.y ?? 0
    const words = layout.valued(point)
      ? middleLabel(layout.valueX(point), y, text, written)
      : line(x - m.dot, y, x + m.dot, y, TONE_COLOURS[tone], m.stroke * 2)
    return group(name, words)
  }
  const drawn = layout.dotted || point === points.at(-1) || mark.bound !== 'exact'
  const top = layout.y(Math.max(mark.at ?? 0, mark.open?.[1] ?? 0, mark.whisker?.[1] ?? 0))
  const dot = { scale: layout.y, across: x, flat: false, radius: m.dot, stroke: m.stroke }
  return group(
    name,
    drawn ? dotMark(mark, tone, derived, dot) : '',
    layout.valued(point) ? label(layout.valueX(point), top - m.dot * 1.7, text, written) : '',
  )
}

/** The broken line under the axis on which values stand that have no number. */
function stripLine({ strip, margin }: TrendLayout, m: Measures, width: number): string {
  if (strip === null) return ''
  const ends = [margin.left, strip.y, width - margin.right, strip.y] as const
  return line(...ends, COLOURS['neutral-mark'], m.stroke, brokenDash(m.stroke))
}

function nameOf(
  { series, lines: texts, y, from }: SeriesName,
  layout: TrendLayout,
  m: Measures,
  width: number,
): string {
  const right = width - layout.margin.right
  const baseline = y + m.label * (0.35 - ((texts.length - 1) / 2) * 1.25)
  return (
    line(from.x, from.y, right + m.label * 0.5, y, TONE_COLOURS[series.tone], m.stroke / 2) +
    lines(right + m.label * 0.7, baseline, texts, { size: m.label, weight: 500 }, 1.25)
  )
}
