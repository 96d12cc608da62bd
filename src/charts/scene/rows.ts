import { itemAt } from '../../lib/item-at.ts'
import type { Axis, RowPoint, RowsModel } from '../chart-model.ts'
import { nameOf } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import { cardMeasures, MANY_ROWS, pixelScale } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import { dotValuePlace, valuePlace } from '../layout/value-place.ts'
import { wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import type { BarPlace } from './mark.ts'
import { barMark, dotMark, endOfWhole } from './mark.ts'
import type { Box, GroupNode, SceneNode } from './scene.ts'
import { group, level, MIDDLE, partIn, solid, text, upright } from './scene.ts'
import { targetMark } from './target.ts'

/** A chart that is narrower than this, in em of a label, has labels above the bars, so that the bars keep the width. */
const NARROW_EM = 40
/** The largest shares of the width that labels and values take when they are beside the bars. */
export const LABEL_SHARE = 0.34
const VALUE_SHARE = 0.42
const LINE = 1.3
/** The factor by which the bold type of a value is wider. */
const BOLD = 1.1
const LABEL_LINES = 3
/** How far the line at 0 extends above and below its bar, as a share of the gap. */
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
  /** Where the axis begins: after the labels, with room for a dot at its very start. */
  readonly plotLeft: number
  /** How many pixels wider the column of values is than its longest value; negative if that value does not fit. */
  readonly valueRoom: number
  readonly plotBottom: number
  readonly rows: readonly RowPlace[]
}

/**
 * The positions of labels, bars and values of a chart of rows in a given width. A pure function, so that drawing needs no measuring.
 * @param labelLines the most lines that a label beside its bar takes before it is cut
 * @param labelShare the largest share of the width for labels
 */
export function layoutRows(
  model: RowsModel,
  width: number,
  m: Measures,
  labelLines = LABEL_LINES,
  labelShare = LABEL_SHARE,
): RowsLayout {
  // A single row needs no label: the subtitle says what it is.
  const labels = model.points.map((point, _, { length }) =>
    length === 1 ? (point.note ?? '') : nameOf(point),
  )
  const longest = Math.max(0, ...labels.map(textWidth)) * m.label
  // A stage never has more rows than there is room for with their labels.
  const dense = !m.even && model.points.length > MANY_ROWS
  const beside = dense || width >= NARROW_EM * m.label
  const labelWidth = beside ? Math.min(longest + m.label, width * labelShare) : 0
  const values = Math.max(0, ...model.points.map(({ text }) => textWidth(text))) * m.value * BOLD + m.value
  const valueWidth = Math.min(values, width * VALUE_SHARE)
  const room = (beside ? labelWidth - m.label : width) / m.label
  const wrapped = wrapNames(labels, room, dense ? 1 : beside ? labelLines : Math.min(2, labelLines))
  const parts = wrapped.map((lines, i) => {
    const text = lines.length * m.label * LINE
    // The number of the target is above its bar, the status below.
    const sign = (model.points[i]?.target ?? null) === null ? 0 : m.tick * 1.5
    // A label keeps clear of the line at 0, which extends beyond the bar.
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

/** How many ticks share one label if not all labels fit: 1 writes all labels, 2 every second one. */
export function ticksPerLabel(ticks: Axis['ticks'], size: number, room: number): number {
  const longest = Math.max(1, ...ticks.map(({ label }) => textWidth(label) + 1)) * size
  return Math.max(1, Math.ceil((ticks.length * longest) / room))
}

/** Rows of a card. Their labels are never cut, since there is nowhere to read the rest. */
export const rowsOnCard = (model: RowsModel, width: number): RowsLayout =>
  layoutRows(model, width, cardMeasures(model.points.length), Number.POSITIVE_INFINITY)

/**
 * Bars or dots in rows on one axis.
 * @param layout from {@link rowsOnCard} for a card, where labels are never cut
 */
export function rowsBlock(model: RowsModel, layout: RowsLayout): Block {
  const rows = model.points.map((point, i) => rowScene(point, itemAt(layout.rows, i), model, layout))
  const nodes = [rowsAxis(model, layout), ...rows]
  return { height: layout.height, nodes: [partIn('plot', rowsRoom(model, layout), nodes)] }
}

/** The room of the rows: divided into equal shares, each has its row in the middle. */
function rowsRoom({ axis }: RowsModel, { rows, plotBottom, scale, m: { bar } }: RowsLayout): Box {
  const [first, last] = [itemAt(rows, 0).barY, itemAt(rows, rows.length - 1).barY]
  const middle = first + bar / 2
  const alone = Math.min(middle, plotBottom - middle) * 2
  const each = rows.length < 2 ? alone : (last - first) / (rows.length - 1)
  const [start, end] = [scale(axis.min), scale(axis.max)]
  return { x: start, y: middle - each / 2, width: end - start, height: each * rows.length }
}

/** The numbers of a log axis. Other axes have none, since each row shows its own number. */
export function rowsAxis({ axis: { ticks } }: RowsModel, layout: RowsLayout): GroupNode {
  const { m, scale, plotBottom } = layout
  const every = ticksPerLabel(ticks, m.tick, layout.width - layout.plotLeft - layout.valueWidth)
  const nodes = ticks.flatMap(({ value, label }, i): SceneNode[] => {
    const x = scale(value)
    const anchor = layout.labelWidth === 0 && i === 0 ? 'start' : 'middle'
    return [
      upright(x, plotBottom, plotBottom + m.tick / 3, { role: 'rule-strong', width: m.hair }),
      ...(i % every === 0
        ? [text(x, plotBottom + m.tick * 1.5, [label], { size: m.tick, role: 'ink-3', anchor })]
        : []),
    ]
  })
  return group('axis', nodes)
}

/** Draws a row: its label, its mark with the whole behind it, its value and its target. */
export function rowScene(point: RowPoint, place: RowPlace, model: RowsModel, layout: RowsLayout): GroupNode {
  const { m, scale } = layout
  const { barY, labelY, lines } = place
  const isDot = model.kind === 'dots'
  const middle = barY + m.bar / 2
  const weight = point.tone === 'accent' ? 700 : 500
  const { x, leader } = isDot ? dotValuePlace(point, m, scale) : valuePlace(point, m, scale)
  const [start, end] = [scale(model.axis.min), scale(model.axis.max)]
  const bar: BarPlace = {
    scale,
    y: barY,
    height: m.bar,
    stroke: m.stroke,
    hair: m.hair,
    wordsEnd: x + textWidth(point.text) * m.value,
  }
  const nodes = [
    ...(isDot ? dotOf(point, bar, model.axis, m) : barsOf(point, bar, model.axis, m)),
    group('label', [text(0, labelY + m.label, lines, { size: m.label, leading: m.label * 1.3 })]),
    group('value', [
      // The 100 % behind a rate needs no leader.
      ...(leader === null || model.kind === 'rate' ? [] : leaderTo(leader, middle, m)),
      text(x, middle + m.value * MIDDLE, [point.text], { size: m.value, weight }),
    ]),
    ...(point.target === null ? [] : [group('target', targetMark(point.target, { scale, y: barY }, m))]),
  ]
  return partIn('row', { x: start, y: barY, width: end - start, height: m.bar }, nodes, point.name)
}

/** A line from the end of a bar to its value, with a dot at its start. */
const leaderTo = ([from, to]: readonly [number, number], y: number, m: Measures): SceneNode[] => [
  { shape: 'circle', x: from, y, radius: m.stroke * 1.5, fill: solid('ink') },
  level(y, from, to, { role: 'ink', width: m.hair }),
]

function barsOf(
  { mark, whole, tone, derived }: RowPoint,
  bar: BarPlace,
  axis: Axis,
  m: Measures,
): SceneNode[] {
  const place = { ...bar, end: endOfWhole(whole) }
  return [
    ...(whole === null ? [] : [group('whole', barMark(whole, 'whole', false, place))]),
    group('mark', barMark(mark, tone, derived, place)),
    zeroLine(bar, axis, m),
  ]
}

/** The part of the line at 0 that belongs to a row. */
const zeroLine = ({ scale, y }: BarPlace, { min }: Axis, m: Measures): SceneNode =>
  upright(scale(Math.max(min, 0)), y - m.gap * ZERO_OUT, y + m.bar + m.gap * ZERO_OUT, {
    role: 'ink',
    width: m.stroke * 0.75,
  })

/** A dot on its guide, which begins at 0 if 0 is on the axis. A vague value has no place on the axis: its words are on a broken line. */
function dotOf({ mark, tone, derived }: RowPoint, bar: BarPlace, axis: Axis, m: Measures): SceneNode[] {
  const { scale, stroke } = bar
  const across = bar.y + m.bar / 2
  const zero = axis.scale === 'log' ? [] : [zeroLine(bar, axis, m)]
  if (mark.bound === 'vague') return [...zero, group('mark', barMark(mark, tone, false, bar))]
  const nodes = dotMark(mark, tone, derived, {
    scale,
    across,
    direction: 'horizontal',
    radius: m.dot,
    stroke,
  })
  const start = scale(axis.scale === 'log' ? axis.min : Math.max(axis.min, 0))
  const guide = level(across, start, scale(mark.at ?? mark.whisker?.[0] ?? 0), {
    role: 'rule',
    width: m.hair,
  })
  return [group('axis', [guide, ...zero]), group('mark', nodes)]
}
