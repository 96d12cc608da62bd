import type { TimelineModel, TimeSpan } from '../../charts/chart-model.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import { textWidth, wrapText } from '../../charts/layout/text-fit.ts'
import { outline } from './bar-mark.ts'
import { hatch } from './hatch.ts'
import { COLOURS, TONE_COLOURS } from './palette.ts'
import { keyBlock } from './places.ts'
import type { Block } from './svg.ts'
import { element, group, line, stack } from './svg.ts'
import { label, lines } from './text.ts'

const m = MEASURES.card
const LABEL_SHARE = 0.34
const LANE = m.bar * 0.5
const ROW = LANE * 2 + m.stroke
/** Less than this and a day could not be seen. */
const LEAST = 5

/** A row of time for each report: the periods of its values, and when it was published. */
export function timelineBlock(model: TimelineModel, width: number): Block {
  const longest = Math.max(0, ...model.rows.map((row) => textWidth(row.label))) * m.label
  const column = Math.min(longest + m.label, width * LABEL_SHARE)
  const last = m.tick * Math.max(1.5, textWidth(model.ticks.at(-1)?.label ?? '') / 2)
  const scale = pixelScale({ ...model, scale: 'linear' }, column + m.tick, width - last)
  let y = 0
  const rows = model.rows.map((row) => {
    const texts = wrapText(row.label, (column - m.label) / m.label, 3)
    const height = Math.max(ROW, texts.length * m.label * 1.3) + 10
    const [middle, top] = [y + height / 2, y + (height - ROW) / 2]
    y += height
    return group(
      row.spoken,
      lines(0, middle + m.label * (0.35 - ((texts.length - 1) / 2) * 1.3), texts, { size: m.label }, 1.3),
      ...row.spans.map((span) => spanOf(span, model, scale, top)),
    )
  })
  const tickWidth = Math.max(1, ...model.ticks.map((tick) => textWidth(tick.label))) * m.tick + m.tick
  const every = Math.ceil((model.ticks.length * tickWidth) / (width - column))
  const style = { size: m.tick, fill: COLOURS['ink-3'], anchor: 'middle' } as const
  const ticks = model.ticks.map(
    ({ value, label: text }, i) =>
      line(scale(value), 0, scale(value), y, COLOURS.rule, m.stroke / 2) +
      (i % every === 0 ? label(scale(value), y + m.tick * 1.3, text, style) : ''),
  )
  const keys = model.roles.map(({ role, label: text }) => ({ label: text, sign: roleSign(role) }))
  const plot = { svg: [...ticks, ...rows].join(''), height: y + m.tick * 2 }
  return stack([plot, keyBlock(keys, width)], 8)
}

function roleSign(role: TimelineModel['roles'][number]['role']): string {
  const box = { x: 0, y: 2, width: m.bar, height: LANE }
  if (role === 'inferred')
    return hatch(box, 'plain', m.stroke) + outline(box, TONE_COLOURS.plain, m.stroke / 2)
  return element('rect', { ...box, fill: TONE_COLOURS[role === 'published' ? 'accent' : 'plain'] })
}

function spanOf(span: TimeSpan, model: TimelineModel, scale: (time: number) => number, top: number): string {
  const tone = span.role === 'published' ? 'accent' : 'plain'
  const [from, to] = [scale(span.from ?? model.min), scale(span.to)]
  const width = Math.max(LEAST, to - from)
  const y = top + (span.role === 'published' ? LANE + m.stroke : 0)
  const box = { x: to - width, y, width, height: LANE }
  // Without a start it fades towards the past; hatched it is whether the end is stated or not, so that no solid part claims a start.
  if (span.from === null) return group(span.text, hatch(box, tone, m.stroke, 'left'))
  if (span.inferred) {
    return group(span.text, hatch(box, tone, m.stroke), outline(box, TONE_COLOURS[tone], m.stroke / 2))
  }
  return group(span.text, element('rect', { ...box, fill: TONE_COLOURS[tone] }))
}
