import { itemAt } from '../../lib/item-at.ts'
import type { Axis, Mark, RowPoint, RowsModel } from '../chart-model.ts'
import { nameOf } from '../chart-model.ts'
import type { Measures, Scale } from '../layout/chart-size.ts'
import { cardMeasures, MANY_ROWS, pixelScale, ticksWithRoom } from '../layout/chart-size.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import { isCut, wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import type { BarPlace } from './mark.ts'
import { barInWhole, barMark, dotMark } from './mark.ts'
import type { GroupNode, SceneNode } from './scene.ts'
import { group, level, MIDDLE, partIn, solid, text, upright, valueGroup } from './scene.ts'
import { targetMark } from './target.ts'

/** A chart that is narrower than this, in em of a label, has labels above the bars, so that the bars keep the width. */
const NARROW_EM = 40
/** The largest shares of the width that labels and values take when they are beside the bars. */
const LABEL_SHARE = 0.34
const VALUE_SHARE = 0.42
/** The share of the width that bars keep beside values that need more than theirs. */
const LEAST_BARS = 0.2
const LINE = 1.3
/** The most lines of a label above its bar. */
const LINES_ABOVE = 2
/** How far the line at 0 extends above and below its bar, as a share of the gap. */
const ZERO_OUT = 0.3

export type RowsLayout = ReturnType<typeof layoutRows>

/**
 * The positions of labels, bars and values of a chart of rows in a given width. A pure function, so that drawing needs no measuring.
 * @param labelLines the most lines that a label beside its bar takes before it is cut; on a card none is, since there is nowhere to read the
 * rest
 * @param labelShare the largest share of the width for labels
 * @param besideAnyway whether labels are beside the bars in a narrow chart too
 */
export function layoutRows(
  model: RowsModel,
  width: number,
  m = cardMeasures(model.points.length),
  labelLines = Number.POSITIVE_INFINITY,
  labelShare = LABEL_SHARE,
  besideAnyway = false,
) {
  const { kind, axis, points } = model
  // A single row needs no label: the subtitle says what it is.
  const labels = points.length === 1 ? points.map(({ note }) => note ?? '') : points.map(nameOf)
  const longest = Math.max(0, ...labels.map(textWidth)) * m.label
  // A stage never has more rows than there is room for with their labels.
  const dense = !m.even && points.length > MANY_ROWS
  const beside = dense || besideAnyway || width >= NARROW_EM * m.label
  const labelWidth = beside ? Math.min(longest + m.label, width * labelShare) : 0
  const values = Math.max(0, ...points.map(({ text }) => textWidth(text))) * m.value * BOLD_VALUE + m.value
  const valueWidth = Math.min(values, width * VALUE_SHARE)
  const room = (beside ? labelWidth - m.label : width) / m.label
  const wrapped = wrapNames(labels, room, dense ? 1 : beside ? labelLines : Math.min(LINES_ABOVE, labelLines))
  const parts = wrapped.map((lines, i) => {
    const text = lines.length * m.label * LINE
    // The number of the target is above its bar, the status below.
    const sign = itemAt(points, i).target === null ? 0 : m.tick * 1.5
    // A label keeps clear of the line at 0, which extends beyond the bar.
    const above = beside ? 0 : text + m.stroke + m.gap * ZERO_OUT
    return { lines, text, above, body: (beside ? Math.max(text, m.bar) : m.bar) + sign * 2 }
  })
  const most = {
    above: Math.max(0, ...parts.map(({ above }) => above)),
    body: Math.max(0, ...parts.map(({ body }) => body)),
  }
  let bottom = m.stroke
  const rows = parts.map(({ lines, text, ...own }) => {
    const { above, body } = m.even ? most : own
    const [y, height] = [bottom, above + body + m.gap]
    bottom += height
    const labelY = y + (beside ? (body - text) / 2 : above - text - m.stroke - m.gap * ZERO_OUT)
    return { y, height, barY: y + above + (body - m.bar) / 2, lines, labelY }
  })
  const plotBottom = bottom - m.gap / 2
  const dotsBelow = kind === 'dots' && axis.min < 0
  const plotLeft = Math.max(labelWidth, m.stroke) + (dotsBelow ? m.dot : 0)
  const scaleTo = (end: number) => pixelScale(axis, plotLeft, end)
  const tooLong = (end: number) => Math.max(0, valuesEnd(model, m, scaleTo(end)) - width)
  let plotEnd = width - valueWidth
  // A value behind a bar that ends early moves less than the end of the axis does.
  for (let pass = 0; pass < 3; pass += 1)
    plotEnd = Math.max(Math.min(plotEnd, plotLeft + width * LEAST_BARS), plotEnd - tooLong(plotEnd))
  return {
    m,
    width,
    height: plotBottom + (axis.ticks.length === 0 ? 0 : m.tick * 2),
    scale: scaleTo(plotEnd),
    labelWidth,
    plotEnd,
    /** Where the axis begins: after the labels, with room for a dot at its very start. */
    plotLeft,
    /** How many pixels wider the column of values is than its longest value; negative if that value does not fit. */
    valueRoom: width * VALUE_SHARE - values,
    /** How many pixels of a value are beyond the right edge. */
    beyond: tooLong(plotEnd),
    plotBottom,
    /** Top and height of each row, top of its bar, and its label. */
    rows,
  }
}

/** Bars or dots in rows on one axis. */
export function rowsBlock(model: RowsModel, layout: RowsLayout): Block {
  const { rows, plotBottom, scale, height, m } = layout
  const { axis, points } = model
  // The room of the rows: divided into equal shares, each has its row in the middle.
  const [first, last] = [itemAt(rows, 0).barY, itemAt(rows, rows.length - 1).barY]
  const middle = first + m.bar / 2
  const alone = Math.min(middle, plotBottom - middle) * 2
  const each = rows.length < 2 ? alone : (last - first) / (rows.length - 1)
  const [start, end] = [scale(axis.min), scale(axis.max)]
  const room = { x: start, y: middle - each / 2, width: end - start, height: each * rows.length }
  const nodes = points.map((point, i) => rowScene(point, itemAt(rows, i), model, layout))
  return {
    height,
    nodes: [partIn('plot', room, [rowsAxis(model, layout), ...nodes])],
    keeps: [rows.filter(({ lines }) => !isCut(lines)).length, Math.min(0, layout.valueRoom)],
  }
}

/** The numbers of a log axis. Other axes have none, since each row shows its own number. */
function rowsAxis({ axis: { ticks } }: RowsModel, layout: RowsLayout): GroupNode {
  const { m, scale, plotBottom, plotLeft, plotEnd, labelWidth } = layout
  const lines = ticks.map(({ value }) =>
    upright(scale(value), plotBottom, plotBottom + m.tick / 3, { role: 'rule-strong', width: m.hair }),
  )
  const numbers = ticksWithRoom(ticks, m.tick, plotEnd - plotLeft).map(({ value, label }, i) => {
    const anchor = labelWidth === 0 && i === 0 ? 'start' : 'middle'
    return text(scale(value), plotBottom + m.tick * 1.5, [label], { size: m.tick, role: 'ink-3', anchor })
  })
  return group('axis', [...lines, ...numbers])
}

/** Draws a row: its label, its mark with the whole behind it, its value and its target. */
function rowScene(
  point: RowPoint,
  place: RowsLayout['rows'][number],
  model: RowsModel,
  layout: RowsLayout,
): GroupNode {
  const { m, scale } = layout
  const { barY, labelY, lines } = place
  const { kind, axis } = model
  const middle = barY + m.bar / 2
  const { x, leader } = placeOfValue(point, model, m, scale)
  const [start, end] = [scale(axis.min), scale(axis.max)]
  const wordsEnd = x + textWidth(point.text) * m.value
  const bar: BarPlace = { scale, y: barY, height: m.bar, stroke: m.stroke, hair: m.hair, wordsEnd }
  const nodes = [
    ...(kind === 'dots' ? dotOf(point, bar, axis, m) : [...barInWhole(point, bar), zeroLine(bar, axis, m)]),
    group('label', [text(0, labelY + m.label, lines, { size: m.label, leading: m.label * 1.3 })]),
    group('value', [
      // The 100 % behind a rate needs no leader.
      ...(leader === null || kind === 'rate' ? [] : leaderTo(leader, middle, m)),
      text(x, middle + m.value * MIDDLE, [point.text], {
        size: m.value,
        weight: point.tone === 'accent' ? 700 : 500,
      }),
    ]),
    ...(point.target === null ? [] : [group('target', targetMark(point.target, { scale, y: barY }, m))]),
  ]
  return { ...valueGroup(point, nodes), room: { x: start, y: barY, width: end - start, height: m.bar } }
}

/** A line from the end of a bar to its value, with a dot at its start. */
const leaderTo = ([from, to]: readonly [number, number], y: number, m: Measures): SceneNode[] => [
  { shape: 'circle', x: from, y, radius: m.stroke * 1.5, fill: solid('ink') },
  level(y, from, to, { role: 'ink', width: m.hair }),
]

/** The part of the line at 0 that belongs to a row. */
const zeroLine = ({ scale, y }: BarPlace, { min }: Axis, m: Measures): SceneNode =>
  upright(scale(Math.max(min, 0)), y - m.gap * ZERO_OUT, y + m.bar + m.gap * ZERO_OUT, {
    role: 'ink',
    width: m.stroke * 0.75,
  })

/**
 * A dot on its guide, which begins at 0 if 0 is on the axis. A log axis begins anywhere, so there the guide goes on behind the value to the other end: it
 * leads to the dot and has no length. A vague value has no place on the axis: its words are on a broken line.
 */
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
  const at = scale(mark.at ?? mark.whisker?.[0] ?? mark.limit ?? 0)
  const isLog = axis.scale === 'log'
  const behind = (bar.wordsEnd ?? at) + m.value * GUIDE_GAP
  const guides = [
    [scale(isLog ? axis.min : Math.max(axis.min, 0)), at] as const,
    ...(isLog && behind < scale(axis.max) ? [[behind, scale(axis.max)] as const] : []),
  ].map(([from, to]) => level(across, from, to, { role: 'rule', width: m.hair }))
  return [group('axis', [...guides, ...zero]), group('mark', nodes)]
}

/** The gap between a value and the guide that goes on behind it, in em. */
const GUIDE_GAP = 0.4

/** Room in em between a value that is written over the whole and the end of the whole. */
const SPARE = 0.3

/** Where the text of a value begins, and from where to where a line leads to it if it is far from its bar. */
interface ValuePlace {
  readonly x: number
  readonly leader: readonly [from: number, to: number] | null
}

function placeOfValue(point: RowPoint, { kind, points }: RowsModel, m: Measures, scale: Scale): ValuePlace {
  if (kind === 'dots') return dotValuePlace(point, m, scale)
  // Shares have one whole, so their values are all over it or all after it.
  const over = kind === 'rate' ? points.every((one) => standsOverWhole(one, m, scale)) : undefined
  return valuePlace(point, m, scale, over)
}

/** Where the value that reaches furthest to the right ends. */
const valuesEnd = (model: RowsModel, m: Measures, scale: Scale): number =>
  Math.max(
    0,
    ...model.points.map((point) => {
      const words = textWidth(point.text) * m.value * (point.tone === 'accent' ? BOLD_VALUE : 1)
      return placeOfValue(point, model, m, scale).x + words
    }),
  )

/** Whether a value has room over its whole, after its own mark, where no target crosses it. Without a whole it has. */
function standsOverWhole({ mark, whole, text, target }: RowPoint, m: Measures, scale: Scale): boolean {
  if (whole === null) return true
  const gap = m.value * 0.4
  const own = endOf(mark, m, scale) + gap
  const solid = whole.solid === null ? endOf(whole, m, scale) : scale(whole.solid[1])
  const last = own + textWidth(text) * m.value + gap
  const at = target === null ? Number.NEGATIVE_INFINITY : scale(target.value)
  return last + m.value * SPARE <= solid && !(at > own - gap && at < last)
}

/**
 * Where the value of a bar is written: after its own mark, over the whole, if it has room there; else after the whole. There a reader would
 * take it for the value of the whole, so a line leads to it from its own mark.
 * @param over whether it may be written over the whole
 */
export function valuePlace(
  point: RowPoint,
  m: Measures,
  scale: Scale,
  over = standsOverWhole(point, m, scale),
): ValuePlace {
  const gap = m.value * 0.4
  const reach = endOf(point.mark, m, scale)
  const own = reach + gap
  if (point.whole === null || over) return { x: own, leader: null }
  const x = Math.max(own, endOf(point.whole, m, scale) + gap)
  return { x, leader: x > own ? [reach, x - gap / 2] : null }
}

/**
 * Where the value of a dot is written: after the dot and its tail, or after the target if that would cross the text. Below 0 it is
 * after the 0, since the guide leads there from the dot.
 */
function dotValuePlace({ mark, text, target }: RowPoint, m: Measures, scale: Scale): ValuePlace {
  const gap = m.dot + m.value * 0.3
  const own = endOf(mark, m, scale, (mark.at ?? 0) < 0) + gap
  const at = target === null ? Number.NEGATIVE_INFINITY : scale(target.value)
  const isCrossed = at > own - gap && at < own + textWidth(text) * m.value
  return { x: isCrossed ? at + gap : own, leader: null }
}

/**
 * The right end of what is drawn: bar, open end, whisker or limit. The words of a vague value are at the start of its broken line.
 * @param fromZero whether it is drawn from 0, as bars are; dots have no start
 */
function endOf(mark: Mark, m: Measures, scale: Scale, fromZero = true): number {
  const { solid, open, whisker, limit, at, openEnd } = mark
  if (mark.bound === 'vague') return scale(Number.NEGATIVE_INFINITY)
  const ends = [...(fromZero ? [0, solid?.[1]] : []), open?.[1], whisker?.[1], limit, at]
  const last = Math.max(...ends.flatMap((n) => (n === null || n === undefined ? [] : [scale(n)])))
  return last + (openEnd === 'more' ? m.bar * 0.35 : solid === null ? m.dot : 0)
}
