import type { TimelineModel, TimeSpan } from '../../../charts/chart-model.ts'
import { pixelScale } from '../../../charts/layout/linear-scale.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import { hatchFill, lineOf, NO_FILL, NO_LINE, solidFill } from '../colour.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { group, shape, textBox } from '../shape.ts'
import { LINE, linesOf, paragraph } from '../text.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'

const LABEL_SHARE = 0.36
const LANE = 9
/** Few rows are set further apart, within reason. */
const MOST_STRETCH = 1.7
/** Less than this and a day could not be seen. */
const LEAST = 4
const KEY = { sign: 26, gap: 8, between: 26 } as const

/** The height that a row needs for its label. */
export const timelineRowHeight = (label: string, width: number): number =>
  Math.max(LANE * 2 + 8, linesOf(label, TYPE.small, width * LABEL_SHARE - 12).length * TYPE.small * LINE + 5)

/** Room for the numbers of the axis and the meanings of the spans. */
export const TIMELINE_FOOT = 52

/** A row of time for each report, as shapes: the periods of its values, and when it was published. */
export function timelineShapes(model: TimelineModel, box: Box, canvas: Canvas): string[] {
  const { language } = canvas
  const { rows, ticks, roles, description } = model
  const longest = Math.max(0, ...rows.map(({ label }) => textWidth(label))) * TYPE.small
  const column = Math.min(longest + 16, box.width * LABEL_SHARE)
  const last = (textWidth(ticks.at(-1)?.label ?? '') * TYPE.tick) / 2 + 6
  const scale = pixelScale({ ...model, scale: 'linear' }, box.x + column + 12, box.x + box.width - last)
  let y = box.y
  const labels: string[] = []
  const spans: string[] = []
  const needed = rows.reduce((sum, { label }) => sum + timelineRowHeight(label, box.width), 0)
  const stretch = Math.max(1, Math.min(MOST_STRETCH, (box.height - TIMELINE_FOOT) / Math.max(1, needed)))
  for (const row of rows) {
    const height = timelineRowHeight(row.label, box.width) * stretch
    labels.push(
      textBox(
        { id: canvas.id(), name: row.label },
        { x: box.x, y, width: column - 8, height },
        [paragraph([{ text: row.label, size: TYPE.small }], language)],
        { anchor: 'ctr' },
      ),
    )
    for (const span of row.spans) spans.push(spanShape(span, model.min, scale, y + height / 2, canvas))
    y += height
  }
  const bottom = y + 4
  const tickWidth = Math.max(1, ...ticks.map(({ label }) => textWidth(label))) * TYPE.tick + TYPE.tick
  const every = Math.max(1, Math.ceil((ticks.length * tickWidth) / (box.width - column)))
  const lines = ticks.map(({ value }) =>
    shape(
      { id: canvas.id(), name: words.timeline[language], description: null },
      { x: scale(value), y: box.y, width: 0, height: bottom - box.y },
      { fill: NO_FILL, line: lineOf('rule', 1), preset: 'line' },
    ),
  )
  const numbers = ticks
    .filter((_, i) => i % every === 0)
    .map(({ value, label }) =>
      textBox(
        { id: canvas.id(), name: label },
        { x: scale(value) - tickWidth / 2, y: bottom + 2, width: tickWidth, height: TYPE.tick * LINE },
        [paragraph([{ text: label, size: TYPE.tick, colour: 'ink-3' }], language, { align: 'ctr' })],
      ),
    )
  const drawing = { x: box.x + column, y: box.y, width: box.width - column, height: bottom - box.y }
  return [
    ...labels,
    group({ id: canvas.id(), name: words.timeline[language], description }, drawing, [...lines, ...spans]),
    ...numbers,
    ...keyShapes(roles, { x: box.x, y: bottom + 24, width: box.width, height: 20 }, canvas),
  ]
}

function keyShapes(roles: TimelineModel['roles'], box: Box, canvas: Canvas): string[] {
  let x = box.x
  return roles.flatMap(({ role, label }) => {
    const width = textWidth(label) * TYPE.small * 1.1 + 6
    const left = x
    x += KEY.sign + KEY.gap + width + KEY.between
    return [
      shape(
        { id: canvas.id(), name: words.legend[canvas.language], description: null },
        { x: left, y: box.y + 4, width: KEY.sign, height: LANE },
        lookOf(role === 'published' ? 'published' : 'period', role === 'inferred'),
      ),
      textBox(
        { id: canvas.id(), name: label },
        { x: left + KEY.sign + KEY.gap, y: box.y, width, height: 18 },
        [paragraph([{ text: label, size: TYPE.small, colour: 'ink-2' }], canvas.language)],
      ),
    ]
  })
}

/** Hatched where the report does not state it. */
function lookOf(role: TimeSpan['role'], inferred: boolean) {
  const colour = role === 'published' ? 'accent' : 'neutral-mark'
  return inferred
    ? { fill: hatchFill(colour), line: lineOf(colour, 1) }
    : { fill: solidFill(colour), line: NO_LINE }
}

function spanShape(
  span: TimeSpan,
  min: number,
  scale: (time: number) => number,
  middle: number,
  canvas: Canvas,
): string {
  const [from, to] = [scale(span.from ?? min), scale(span.to)]
  const width = Math.max(LEAST, to - from)
  const y = span.role === 'published' ? middle + 1 : middle - LANE - 1
  const look = lookOf(span.role, span.inferred || span.from === null)
  return shape(
    { id: canvas.id(), name: span.text, description: span.text },
    { x: to - width, y, width, height: LANE },
    // Without a start nothing closes it.
    span.from === null ? { ...look, line: NO_LINE } : look,
  )
}
