import type { Axis, RowPoint, RowsModel } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import type { RowPlace, RowsLayout } from '../layout/rows-layout.ts'
import { ZERO_OUT } from '../layout/rows-layout.ts'
import { textWidth } from '../layout/text-width.ts'
import type { ValuePlace } from '../layout/value-place.ts'
import { dotValueX, valuePlace } from '../layout/value-place.ts'
import { barMark, endOfWhole } from './bar.ts'
import { dotMark } from './dot.ts'
import type { GroupNode, SceneNode } from './scene.ts'
import { group, level, MIDDLE, partIn, path, solid, text, upright } from './scene.ts'
import { targetMark } from './target.ts'

type Scale = (value: number) => number

/** How many ticks there are to one label, where not all labels have room: 1 writes all, 2 every second one. */
export function tickStep(labels: readonly string[], size: number, room: number): number {
  const longest = Math.max(1, ...labels.map((label) => textWidth(label) + 1)) * size
  return Math.max(1, Math.ceil((labels.length * longest) / room))
}

/** The numbers of a log axis. Other axes have none, since each row shows its own number. On the page the chart library draws them. */
export function rowsAxis(
  { axis: { ticks } }: RowsModel,
  { labelWidth, valueWidth, plotLeft, plotBottom }: RowsLayout,
  m: Measures,
  scale: Scale,
  width: number,
): GroupNode {
  const labels = ticks.map(({ label }) => label)
  const every = tickStep(labels, m.tick, width - plotLeft - valueWidth)
  const nodes = ticks.flatMap(({ value, label }, i): SceneNode[] => {
    const x = scale(value)
    const anchor = labelWidth === 0 && i === 0 ? ('start' as const) : ('middle' as const)
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
export function rowScene(
  point: RowPoint,
  place: RowPlace,
  model: Pick<RowsModel, 'kind' | 'axis'>,
  m: Measures,
  scale: Scale,
): GroupNode {
  const dots = model.kind === 'dots'
  const middle = place.barY + m.bar / 2
  const weight = point.tone === 'accent' ? 700 : 500
  const { x, leader }: ValuePlace = dots
    ? { x: dotValueX(point, m, scale), leader: null }
    : valuePlace(point, m, scale)
  const [start, end] = [scale(model.axis.min), scale(model.axis.max)]
  const wordsEnd = x + textWidth(point.text) * m.value
  return partIn(
    'row',
    { x: start, y: place.barY, width: end - start, height: m.bar },
    [
      ...(dots
        ? dotOf(point, place, model.axis, m, scale, wordsEnd)
        : barsOf(point, place, model.axis.min, m, scale, wordsEnd)),
      group('label', [
        text(0, place.labelY + m.label, place.lines, { size: m.label, leading: m.label * 1.3 }),
      ]),
      group('value', [
        // 100 % behind a rate explains itself.
        ...(leader === null || model.kind === 'rate' ? [] : leaderTo(leader, middle, m)),
        text(x, middle + m.value * MIDDLE, [point.text], { size: m.value, weight }),
      ]),
      ...(point.target === null
        ? []
        : [group('target', targetMark(point.target, { scale, y: place.barY }, m))]),
    ],
    point.name,
  )
}

/** A line from the end of a bar to its value, begun with a dot. */
const leaderTo = ([from, to]: readonly [number, number], y: number, m: Measures): SceneNode[] => [
  { shape: 'circle', x: from, y, radius: m.stroke * 1.5, fill: solid('ink') },
  level(y, from, to, { role: 'ink', width: m.hair }),
]

function barsOf(
  point: RowPoint,
  { barY }: RowPlace,
  min: number,
  m: Measures,
  scale: Scale,
  wordsEnd: number,
): SceneNode[] {
  const end = endOfWhole(point.whole)
  const place = { scale, y: barY, height: m.bar, stroke: m.stroke, hair: m.hair, end, wordsEnd }
  return [
    ...(point.whole === null ? [] : [group('whole', barMark(point.whole, 'whole', false, place))]),
    group('mark', barMark(point.mark, point.tone, point.derived, place)),
    zeroLine(scale(Math.max(min, 0)), barY, m),
  ]
}

/** The piece of the line at 0 that belongs to a row. */
const zeroLine = (x: number, barY: number, m: Measures): SceneNode =>
  upright(x, barY - m.gap * ZERO_OUT, barY + m.bar + m.gap * ZERO_OUT, {
    role: 'ink',
    width: m.stroke * 0.75,
  })

/** A dot on its guide, which begins at 0 where the axis has it. A vague value has no place on the axis: its words stand on a broken line. */
function dotOf(
  point: RowPoint,
  { barY }: RowPlace,
  axis: Axis,
  m: Measures,
  scale: Scale,
  wordsEnd: number,
): SceneNode[] {
  const middle = barY + m.bar / 2
  const { mark, tone, derived } = point
  const zero = axis.scale === 'log' ? [] : [zeroLine(scale(Math.max(axis.min, 0)), barY, m)]
  if (mark.stub !== null) {
    const place = { scale, y: barY, height: m.bar, stroke: m.stroke, hair: m.hair, wordsEnd }
    return [...zero, group('mark', barMark(mark, tone, false, place))]
  }
  const nodes = dotMark(mark, tone, derived, {
    scale,
    across: middle,
    direction: 'horizontal',
    radius: m.dot,
    stroke: m.stroke,
  })
  const guide = path(
    [
      [scale(axis.scale === 'log' ? axis.min : Math.max(axis.min, 0)), middle],
      [scale(mark.at ?? mark.whisker?.[0] ?? 0), middle],
    ],
    { role: 'rule', width: m.hair },
  )
  return [group('axis', [guide, ...zero]), group('mark', nodes)]
}
