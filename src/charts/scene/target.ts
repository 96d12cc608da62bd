import { BAND_SHAPES } from '../../dataset/target/target-wording.ts'
import type { TargetMark } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import type { PathNode, SceneNode } from './scene.ts'
import { polygon, solid, text, upright } from './scene.ts'

/** How far the line extends beyond the bar, and half the size of the diamond, in strokes. */
const OUT = 2
const DIAMOND = 2.5

/** A target and how the value compares with it, as a sign and words; '' if there is no target. */
export const targetWords = (target: TargetMark | null): string =>
  target === null ? '' : `${BAND_SHAPES[target.status]} ${target.text} · ${target.statusText}`

/** The diamond that marks a target. */
export const diamond = (x: number, y: number, size: number, stroke: number): PathNode =>
  polygon(
    [
      [x, y - size],
      [x + size, y],
      [x, y + size],
      [x - size, y],
    ],
    { fill: solid('ground'), line: { role: 'ink', width: stroke } },
  )

/** Where the text of a target ends: at the target, or further right if the text would begin left of the drawing. */
export const targetTextEnd = (at: number, said: string, size: number): number =>
  Math.max(at, textWidth(said) * size)

/** The target of a row: a dashed line with a diamond, its number above, and below how the value compares with it, as a sign and words. */
export function targetMark(
  target: TargetMark,
  place: { readonly scale: (value: number) => number; readonly y: number },
  m: Measures,
): SceneNode[] {
  const x = place.scale(target.value)
  const [top, bottom] = [place.y - m.stroke * OUT, place.y + m.bar + m.stroke * OUT]
  const size = m.stroke * DIAMOND
  const style = { size: m.tick, anchor: 'end' } as const
  const status = `${BAND_SHAPES[target.status]} ${target.statusText}`
  return [
    upright(x, top, bottom, { role: 'ink', width: m.stroke, dash: [m.stroke * 2, m.stroke] }),
    diamond(x, top, size, m.stroke),
    text(targetTextEnd(x - size * 1.5, target.text, m.tick), top - size * 0.4, [target.text], style),
    text(targetTextEnd(x, status, m.tick), bottom + m.tick, [status], style),
  ]
}
