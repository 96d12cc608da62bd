import type { Measures } from '../layout/chart-size.ts'
import type { SceneNode, Stroke } from './scene.ts'
import { path, text } from './scene.ts'

interface StepPlace {
  /** Where the first value ends and where the second does. */
  readonly from: number
  readonly to: number
  /** Lower edge of the first bar, upper edge of the second. */
  readonly top: number
  readonly bottom: number
}

/** The stated change between two rows: an arrow from where the first ends to where the second ends, with its value above it. */
export function stepMark(said: string, { from, to, top, bottom }: StepPlace, m: Measures): SceneNode[] {
  const y = bottom - m.gap * 0.6
  const way = to < from ? -1 : 1
  const tip = m.stroke * 3
  const line: Stroke = { role: 'ink', width: m.stroke }
  return [
    path(
      [
        [from, top],
        [from, bottom + m.bar],
      ],
      { ...line, dash: [m.stroke, m.stroke * 1.5] },
    ),
    path(
      [
        [from, y],
        [to - way * m.stroke, y],
      ],
      line,
    ),
    path(
      [
        [to - way * tip, y - tip],
        [to, y],
        [to - way * tip, y + tip],
      ],
      line,
    ),
    text((from + to) / 2, y - m.stroke * 3, [said], { size: m.value, weight: 700, anchor: 'middle' }),
  ]
}
