import type { RowsModel } from '../chart-model.ts'
import type { Measures } from './chart-size.ts'
import { MANY_ROWS, pixelScale } from './chart-size.ts'
import { textWidth } from './text-width.ts'
import { wrapNames } from './wrap-names.ts'

/** Narrower than this a chart sets labels above the bars, so that the bars keep the width. */
const NARROW_EM = 40
/** The most that labels and values take of the width when they stand beside the bars. */
export const LABEL_SHARE = 0.34
const VALUE_SHARE = 0.42
const LINE = 1.3
/** By how much the bold type of a value is wider. */
const BOLD = 1.1
const LABEL_LINES = 3
/** How far the line at 0 stands out of its bar, above and below, as a share of the gap. */
export const ZERO_OUT = 0.3

export interface RowPlace {
  /** Top and height of the row. */
  readonly y: number
  readonly height: number
  readonly barY: number
  readonly lines: readonly string[]
  readonly labelY: number
}

export interface RowsLayout {
  readonly m: Measures
  readonly width: number
  readonly height: number
  readonly scale: (value: number) => number
  readonly labelWidth: number
  readonly valueWidth: number
  /** Where the axis begins: behind the labels, with room for a dot at its very start. */
  readonly plotLeft: number
  /** Pixels that the column of values is wider than its longest value; negative where that has not the room. */
  readonly valueRoom: number
  readonly plotBottom: number
  readonly rows: readonly RowPlace[]
}

/**
 * Where labels, bars and values of a chart of rows stand in a given width. Pure, so that nothing is measured while drawing.
 * @param labelLines the most lines that a label beside its bar takes before it is cut
 * @param labelShare the most that labels take of the width
 */
export function layoutRows(
  model: RowsModel,
  width: number,
  m: Measures,
  labelLines = LABEL_LINES,
  labelShare = LABEL_SHARE,
): RowsLayout {
  const labels = model.points.map(labelText)
  const longest = Math.max(0, ...labels.map(textWidth)) * m.label
  // A stage has no more rows than have room for their labels.
  const dense = !m.even && model.points.length > MANY_ROWS
  const beside = dense || width >= NARROW_EM * m.label
  const labelWidth = beside ? Math.min(longest + m.label, width * labelShare) : 0
  const values = Math.max(0, ...model.points.map(({ text }) => textWidth(text))) * m.value * BOLD + m.value
  const valueWidth = Math.min(values, width * VALUE_SHARE)
  const room = (beside ? labelWidth - m.label : width) / m.label
  const wrapped = wrapNames(labels, room, dense ? 1 : beside ? labelLines : Math.min(2, labelLines))
  const parts = wrapped.map((lines, i) => {
    const text = lines.length * m.label * LINE
    // The target's number stands above its bar, the status below.
    const sign = (model.points[i]?.target ?? null) === null ? 0 : m.tick * 1.5
    // A label keeps off the line at 0, which stands out of its bar.
    const above = beside ? 0 : text + m.stroke + m.gap * ZERO_OUT
    return { lines, text, above, body: (beside ? Math.max(text, m.bar) : m.bar) + sign * 2 }
  })
  const most = {
    above: Math.max(0, ...parts.map(({ above }) => above)),
    body: Math.max(0, ...parts.map(({ body }) => body)),
  }
  const rows: RowPlace[] = []
  let y = m.stroke
  for (const { lines, text, ...own } of parts) {
    const { above, body } = m.even ? most : own
    const height = above + body + m.gap
    const barY = y + above + (body - m.bar) / 2
    const labelY = y + (beside ? (body - text) / 2 : above - text - m.stroke - m.gap * ZERO_OUT)
    rows.push({ y, height, barY, lines, labelY })
    y += height
  }
  const plotBottom = y - m.gap / 2
  const dotsBelow = model.kind === 'dots' && model.axis.min < 0
  const plotLeft = Math.max(labelWidth, m.stroke) + (dotsBelow ? m.dot : 0)
  return {
    m,
    width,
    height: plotBottom + (model.axis.ticks.length === 0 ? 0 : m.tick * 2),
    scale: pixelScale(model.axis, plotLeft, width - valueWidth),
    labelWidth,
    valueWidth,
    plotLeft,
    valueRoom: width * VALUE_SHARE - values,
    plotBottom,
    rows,
  }
}

/** The label with what must be known with it: 2024年 · 推算. A single row needs none: the subtitle says what it is. */
const labelText = (
  { label, note }: RowsModel['points'][number],
  _: number,
  all: RowsModel['points'],
): string => [...(all.length === 1 ? [] : [label]), ...(note === null ? [] : [note])].join(' · ')
