import type { StackModel, StackPart } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import type { PartLabel, StackLayout } from '../layout/stack-layout.ts'
import { KEY, nameOf } from '../layout/stack-layout.ts'
import { textWidth } from '../layout/text-width.ts'
import { barMark } from './mark.ts'
import type { GroupNode, SceneNode } from './scene.ts'
import { group, MIDDLE, rect, solid, text, upright, valueGroup } from './scene.ts'

/** Where a name begins that stands behind a value. */
const besideValue = (value: string, m: Measures): number => textWidth(value) * m.value * 1.1 + m.label * 0.5

/** The whole: a pale bar over the full width, with what it is above it. */
export function stackWhole({ whole, rest, parts, axis }: StackModel, layout: StackLayout): GroupNode {
  const { m, scale, barY } = layout
  const place = { scale, y: barY, height: m.bar, stroke: m.stroke, hair: m.hair }
  const last = parts.at(-1)
  const from = scale((last?.start ?? 0) + (last?.mark.solid?.[1] ?? 0))
  const room = scale(axis.max) - from
  const isRoom = rest !== null && room > (textWidth(rest) + 1) * m.label
  return valueGroup(whole, [
    group('whole', barMark(whole.mark, 'whole', whole.derived, place)),
    group('value', [text(0, m.value, [whole.text], { size: m.value, weight: 700 })]),
    group('label', [text(besideValue(whole.text, m), m.value, [nameOf(whole)], { size: m.label })]),
    ...(isRoom
      ? [
          group('label', [
            text(from + room / 2, barY + m.bar / 2 + m.label * MIDDLE, [rest], {
              size: m.label,
              anchor: 'middle',
              role: 'ink-2',
            }),
          ]),
        ]
      : []),
  ])
}

/** A part: its piece of the bar, its number and its name. */
export function stackPart(part: StackPart, label: PartLabel, layout: StackLayout): GroupNode {
  const { m, scale, barY } = layout
  const strong = part.tone === 'accent'
  const { x, y, name, leader } = label
  const value = text(x, y + m.value, [part.text], {
    size: m.value,
    weight: 700,
    role: strong ? 'accent' : 'ink',
  })
  const under = { size: m.label, leading: m.label * 1.3 }
  const beside = x + besideValue(part.text, m)
  const nodes =
    leader === null
      ? [
          group('legend', pieceKey(part, layout, y)),
          group('value', [value]),
          group('label', [text(beside, y + m.value, name, under)]),
        ]
      : [
          group('value', [lead(leader, m.hair), value]),
          group('label', [text(x, y + m.value * 1.3 + m.label, name, under)]),
        ]
  const piece = pieceOf(part, (v) => scale(part.start + v), { y: barY, height: m.bar }, layout)
  return valueGroup(part, [group('mark', piece), ...nodes])
}

const lead = (points: NonNullable<PartLabel['leader']>, width: number): SceneNode => ({
  shape: 'path',
  runs: [points],
  closed: false,
  line: { role: 'ink-3', width },
})

/** The mark of a part at its place. Between two parts the ground shows. */
function pieceOf(
  { mark, tone, derived, start }: StackPart,
  scale: (value: number) => number,
  { y, height }: { readonly y: number; readonly height: number },
  { m }: StackLayout,
): SceneNode[] {
  const seam = upright(scale(0), y, y + height, { role: 'ground', width: m.stroke })
  return [
    ...barMark(mark, tone, derived, { scale, y, height, stroke: m.stroke, hair: m.hair }),
    ...(start > 0 ? [seam] : []),
  ]
}

/** The bar once more, small, with the one part in it. */
function pieceKey(part: StackPart, { m, scale }: StackLayout, y: number): SceneNode[] {
  const width = m.label * KEY.width
  const [from, height] = [scale(0), m.label * 0.7]
  const full = scale(Number.POSITIVE_INFINITY) - from
  const at = (value: number) => ((scale(part.start + value) - from) / full) * width
  const top = y + m.value - height
  const length = part.mark.solid?.[1] ?? part.mark.limit ?? 0
  return [
    rect({ x: 0, y: top, width, height }, { fill: solid('whole') }),
    rect(
      { x: at(0), y: top, width: Math.max(m.hair, at(length) - at(0)), height },
      { fill: solid(part.tone) },
    ),
  ]
}
