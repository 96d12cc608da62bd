import type { Axis, RowPoint, RowsModel } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import type { RowPlace, RowsLayout } from '../layout/rows-layout.ts'
import { ZERO_OUT } from '../layout/rows-layout.ts'
import { textWidth } from '../layout/text-width.ts'
import { dotValuePlace, valuePlace } from '../layout/value-place.ts'
import type { BarPlace } from './mark.ts'
import { barMark, dotMark, endOfWhole } from './mark.ts'
import type { GroupNode, SceneNode } from './scene.ts'
import { group, level, MIDDLE, partIn, solid, text, upright } from './scene.ts'
import { targetMark } from './target.ts'

/** How many ticks there are to one label, where not all labels have room: 1 writes all, 2 every second one. */
export function tickStep(ticks: Axis['ticks'], size: number, room: number): number {
  const longest = Math.max(1, ...ticks.map(({ label }) => textWidth(label) + 1)) * size
  return Math.max(1, Math.ceil((ticks.length * longest) / room))
}

/** The numbers of a log axis. Other axes have none, since each row shows its own number. */
export function rowsAxis({ axis: { ticks } }: RowsModel, layout: RowsLayout): GroupNode {
  const { m, scale, plotBottom } = layout
  const every = tickStep(ticks, m.tick, layout.width - layout.plotLeft - layout.valueWidth)
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

/** A row: its label, its mark with the whole behind it, its value and its target. */
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
      // 100 % behind a rate explains itself.
      ...(leader === null || model.kind === 'rate' ? [] : leaderTo(leader, middle, m)),
      text(x, middle + m.value * MIDDLE, [point.text], { size: m.value, weight }),
    ]),
    ...(point.target === null ? [] : [group('target', targetMark(point.target, { scale, y: barY }, m))]),
  ]
  return partIn('row', { x: start, y: barY, width: end - start, height: m.bar }, nodes, point.name)
}

/** A line from the end of a bar to its value, begun with a dot. */
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

/** The piece of the line at 0 that belongs to a row. */
const zeroLine = ({ scale, y }: BarPlace, { min }: Axis, m: Measures): SceneNode =>
  upright(scale(Math.max(min, 0)), y - m.gap * ZERO_OUT, y + m.bar + m.gap * ZERO_OUT, {
    role: 'ink',
    width: m.stroke * 0.75,
  })

/** A dot on its guide, which begins at 0 where the axis has it. A vague value has no place on the axis: its words stand on a broken line. */
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
