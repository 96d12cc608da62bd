import type { LegendEntry } from '../../../charts/chart-model.ts'
import { LEGEND_SAMPLES } from '../../../charts/layout/legend-samples.ts'
import { textWidth } from '../../../charts/layout/text-fit.ts'
import { hatchFill, lineOf, NO_FILL, NO_LINE, solidFill } from '../colour.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { group, shape, textBox } from '../shape.ts'
import { heightOf, LINE, paragraph } from '../text.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'

const SAMPLE = { width: 34, height: 13, gap: 9 } as const
const COLUMN_GAP = 22
const ROW_GAP = 4

/** A legend that has been given its room: how high it is, and its shapes once it is known where it stands. */
export interface PlacedLegend {
  readonly height: number
  readonly shapes: (x: number, y: number, canvas: Canvas) => string[]
}

const NONE: PlacedLegend = { height: 0, shapes: () => [] }

/**
 * The marks that a chart has and what they mean, in as few lines as they take. Where that would take more than `room`, the names alone
 * stand, in a row; the meanings are in the notes.
 */
export function placeLegend(entries: readonly LegendEntry[], width: number, room: number): PlacedLegend {
  if (entries.length === 0) return NONE
  const column = SAMPLE.width + SAMPLE.gap
  const longest = Math.max(...entries.map((entry) => textWidth(textOf(entry)))) * TYPE.small * 1.05 + column
  const columns = Math.max(1, Math.min(3, Math.floor((width + COLUMN_GAP) / (longest + COLUMN_GAP))))
  const each = (width - COLUMN_GAP * (columns - 1)) / columns
  const heights = entries.map((entry) => heightOf(textOf(entry), TYPE.small, each - column))
  const rows = Array.from({ length: Math.ceil(entries.length / columns) }, (_, row) =>
    Math.max(...heights.slice(row * columns, (row + 1) * columns)),
  )
  const height = rows.reduce((sum, row) => sum + row + ROW_GAP, 0)
  if (height > room) return namesOnly(entries, width)
  return {
    height,
    shapes: (x, y, canvas) =>
      entries.flatMap((entry, i) => {
        const row = Math.floor(i / columns)
        const top = rows.slice(0, row).reduce((sum, part) => sum + part + ROW_GAP, 0)
        const place = { x: x + (i % columns) * (each + COLUMN_GAP), y: y + top }
        return entryShapes(entry, entry.meaning, { ...place, width: each, height: heights[i] ?? 0 }, canvas)
      }),
  }
}

const textOf = ({ name, meaning }: LegendEntry): string => `${name} ${meaning}`

function namesOnly(entries: readonly LegendEntry[], width: number): PlacedLegend {
  const height = TYPE.small * LINE
  let [x, row] = [0, 0]
  const places = entries.map((entry) => {
    const size = SAMPLE.width + SAMPLE.gap + textWidth(entry.name) * TYPE.small * 1.15 + COLUMN_GAP
    if (x > 0 && x + size > width) [x, row] = [0, row + 1]
    const place = { x, y: row * (height + ROW_GAP), width: size - COLUMN_GAP / 2, height }
    x += size
    return { entry, place }
  })
  return {
    height: (row + 1) * (height + ROW_GAP),
    shapes: (left, top, canvas) =>
      places.flatMap(({ entry, place }) =>
        entryShapes(entry, '', { ...place, x: left + place.x, y: top + place.y }, canvas),
      ),
  }
}

function entryShapes(entry: LegendEntry, meaning: string, box: Box, canvas: Canvas): string[] {
  const { language } = canvas
  const column = SAMPLE.width + SAMPLE.gap
  const style = { size: TYPE.small, colour: 'ink-2' } as const
  const runs = [
    { ...style, text: entry.name, bold: true },
    { ...style, text: meaning === '' ? '' : ` ${meaning}` },
  ]
  const sample = {
    x: box.x,
    y: box.y + (TYPE.small * LINE - SAMPLE.height) / 2,
    width: SAMPLE.width,
    height: SAMPLE.height,
  }
  return [
    group(
      { id: canvas.id(), name: words.legend[language], description: null },
      sample,
      sampleShapes(entry, sample, canvas),
    ),
    textBox(
      { id: canvas.id(), name: `${words.legend[language]}: ${entry.name}` },
      { x: box.x + column, y: box.y, width: box.width - column, height: box.height },
      [paragraph(runs, language)],
    ),
  ]
}

/** A mark of the legend as the chart draws it. */
function sampleShapes({ mark, form }: LegendEntry, box: Box, canvas: Canvas): string[] {
  const { x, y, width, height } = box
  const draw = (from: number, to: number, fill: string, line: string) =>
    shape(
      { id: canvas.id(), name: words.legend[canvas.language], description: null },
      { x: x + width * from, y, width: width * (to - from), height },
      { fill, line },
    )
  const beam = (from: number, to: number, dash?: string) =>
    shape(
      { id: canvas.id(), name: words.legend[canvas.language], description: null },
      { x: x + width * from, y: y + height / 2, width: width * (to - from), height: 0 },
      { fill: NO_FILL, line: lineOf(dash === undefined ? 'ink' : 'neutral-mark', 2, dash), preset: 'line' },
    )
  if (mark === 'target') {
    return form === 'bar' ? [draw(0, 0.9, NO_FILL, lineOf('ink', 2, 'dash'))] : [beam(0, 1, 'dash')]
  }
  if (mark === 'whole') return [draw(0, 0.9, solidFill('neutral-soft'), lineOf('rule-strong', 0.75))]
  if (mark === 'derived' && form === 'bar')
    return [draw(0, 0.9, solidFill('ground'), lineOf('neutral-mark', 2.25))]
  if (mark === 'vague') return [beam(0, 1, 'dash')]
  const { solid, open, openEnd, limit, whisker, at } = LEGEND_SAMPLES[mark]
  if (form === 'dot') {
    const tail = whisker ?? open
    const dot = { x: x + width * (at ?? 0.5) - 5.5, y: y + height / 2 - 5.5, width: 11, height: 11 }
    return [
      ...(tail === null ? [] : [beam(tail[0], tail[1], 'sysDash')]),
      ...(limit === null ? [] : [draw(limit - 0.05, limit + 0.05, solidFill('neutral-mark'), NO_LINE)]),
      ...(at === null || limit !== null
        ? []
        : [
            shape({ id: canvas.id(), name: words.legend[canvas.language], description: null }, dot, {
              fill: solidFill('ground'),
              line: lineOf('neutral-mark', 2.5),
              preset: 'ellipse',
            }),
          ]),
    ]
  }
  const edge = openEnd === 'more' || openEnd === 'under' ? NO_LINE : lineOf('neutral-mark', 1.5, 'sysDash')
  return [
    ...(open === null ? [] : [draw(open[0], open[1], hatchFill('neutral-mark'), edge)]),
    ...(solid === null ? [] : [draw(solid[0], solid[1], solidFill('neutral-mark'), NO_LINE)]),
    ...(whisker === null ? [] : [beam(whisker[0], whisker[1])]),
  ]
}
