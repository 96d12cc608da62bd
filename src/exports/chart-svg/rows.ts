import type { RowPoint, RowsModel } from '../../charts/chart-model.ts'
import type { ChartSize, Measures } from '../../charts/layout/chart-size.ts'
import { measuresFor } from '../../charts/layout/chart-size.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import type { RowPlace, RowsLayout } from '../../charts/layout/rows-layout.ts'
import { layoutRows } from '../../charts/layout/rows-layout.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import { dotValueX, targetTextEnd, valueX } from '../../charts/layout/value-place.ts'
import { STANDING_SHAPES } from '../../dataset/target-wording.ts'
import { barMark } from './bar-mark.ts'
import { dotMark } from './dot-mark.ts'
import { diamond } from './legend.ts'
import { COLOURS } from './palette.ts'
import type { Block } from './svg.ts'
import { element, group, line } from './svg.ts'
import { label, lines, middleLabel } from './text.ts'

type Scale = (value: number) => number

/** Bars or dots in rows on one axis. */
export function rowsBlock(model: RowsModel, width: number, size: ChartSize = 'card'): Block {
  const m = measuresFor(size, model.points.length)
  // On paper no card shows the rest of a label.
  const layout = layoutRows(model, width, m, Number.POSITIVE_INFINITY)
  const [left, right] = [Math.max(layout.labelWidth, m.stroke), width - layout.valueWidth]
  const scale = pixelScale(model.axis, left, right)
  const rows = model.points.flatMap((point, i) => {
    const place = layout.rows[i]
    return place === undefined ? [] : [rowOf(point, model, place, m, scale)]
  })
  const svg = [axis(model, layout, m, scale, right - left), ...rows, step(model, layout, m, scale)].join('')
  return { svg, height: layout.height }
}

function axis(model: RowsModel, layout: RowsLayout, m: Measures, scale: Scale, room: number): string {
  const { ticks } = model.axis
  const longest = Math.max(1, ...ticks.map((tick) => textWidth(tick.label) + 1)) * m.tick
  const every = Math.ceil((ticks.length * longest) / room)
  return ticks
    .map(({ value, label: text }, i) => {
      const x = scale(value)
      const anchor = layout.labelWidth === 0 && i === 0 ? 'start' : 'middle'
      const style = { size: m.tick, fill: COLOURS['ink-3'], anchor } as const
      return (
        line(x, 0, x, layout.plotBottom, COLOURS.rule, m.stroke / 2) +
        (i % every === 0 ? label(x, layout.plotBottom + m.tick * 1.3, text, style) : '')
      )
    })
    .join('')
}

function rowOf(point: RowPoint, model: RowsModel, row: RowPlace, m: Measures, scale: Scale): string {
  const dots = model.kind === 'dots'
  const middle = row.barY + m.bar / 2
  const place = { scale, y: row.barY, height: m.bar, stroke: m.stroke }
  const bar = barMark(point.mark, point.tone, point.derived, place)
  const dot = { scale, across: middle, flat: true, radius: m.dot, stroke: m.stroke }
  const x = dots ? dotValueX(point, m, scale) : valueX(point, m, scale)
  const weight = point.tone === 'accent' ? 700 : 500
  return group(
    point.name,
    ...(dots
      ? [
          ...(point.mark.stub === null
            ? [
                line(
                  scale(Number.NEGATIVE_INFINITY),
                  middle,
                  scale(model.axis.max),
                  middle,
                  COLOURS.rule,
                  m.stroke / 2,
                ),
                dotMark(point.mark, point.tone, point.derived, dot),
              ]
            : [bar]),
        ]
      : [
          point.whole === null ? '' : barMark(point.whole, 'whole', false, place),
          bar,
          zeroLine(scale(Math.max(model.axis.min, 0)), row, m),
        ]),
    lines(0, row.labelY + m.label, row.lines, { size: m.label }, 1.3),
    middleLabel(x, middle, point.text, { size: m.value, weight }),
    target(point, row, m, scale),
  )
}

const zeroLine = (x: number, { barY }: RowPlace, m: Measures) =>
  line(x, barY - m.gap * 0.3, x, barY + m.bar + m.gap * 0.3, COLOURS.ink, m.stroke * 0.75)

function target({ target: aim }: RowPoint, { barY }: RowPlace, m: Measures, scale: Scale): string {
  if (aim === null) return ''
  const [x, top, bottom] = [scale(aim.value), barY - m.stroke * 2, barY + m.bar + m.stroke * 2]
  const d = m.stroke * 2.5
  const style = { size: m.tick, anchor: 'end' } as const
  const status = `${STANDING_SHAPES[aim.status]} ${aim.statusText}`
  return [
    line(x, top, x, bottom, COLOURS.ink, m.stroke, `${m.stroke * 2} ${m.stroke}`),
    diamond(x, top, d, m.stroke),
    label(targetTextEnd(x - d * 1.5, aim.text, m.tick), top - d * 0.4, aim.text, style),
    label(targetTextEnd(x, status, m.tick), bottom + m.tick, status, style),
  ].join('')
}

/** The stated change between the first two rows. */
function step(model: RowsModel, { rows }: RowsLayout, m: Measures, scale: Scale): string {
  const [from, to] = model.points
  const [first, second] = rows
  if (model.step === null || from === undefined || to === undefined) return ''
  if (first === undefined || second === undefined) return ''
  const [a, b] = [scale(from.mark.at ?? 0), scale(to.mark.at ?? 0)]
  const y = second.barY - m.gap * 0.6
  const [way, tip] = [b < a ? -1 : 1, m.stroke * 3]
  return group(
    null,
    line(
      a,
      first.barY + m.bar,
      a,
      second.barY + m.bar,
      COLOURS.ink,
      m.stroke,
      `${m.stroke} ${m.stroke * 1.5}`,
    ),
    line(a, y, b - way * m.stroke, y, COLOURS.ink, m.stroke),
    element('path', {
      d: `M${b - way * tip} ${y - tip}L${b} ${y}L${b - way * tip} ${y + tip}`,
      fill: 'none',
      stroke: COLOURS.ink,
      'stroke-width': m.stroke,
    }),
    label((a + b) / 2, y - m.stroke * 3, model.step.text, { size: m.value, weight: 700, anchor: 'middle' }),
  )
}
