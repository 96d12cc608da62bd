import type { Mark, RowPoint } from '../chart-model.ts'
import type { Measures } from './chart-size.ts'
import { textWidth } from './text-width.ts'

/** Room in em between a value that is written over the whole and the end of the whole. */
const SPARE = 0.3

/** Where the text of a value begins, and from where to where a line leads to it if it is far from its bar. */
export interface ValuePlace {
  readonly x: number
  readonly leader: readonly [from: number, to: number] | null
}

/**
 * Where the value is written: after its own mark, over the whole, if it has room there and no target crosses it; else after the whole.
 * There a reader would take it for the value of the whole, so a line leads to it from its own mark.
 */
export function valuePlace(
  { mark, whole, text, target }: RowPoint,
  m: Measures,
  scale: (value: number) => number,
): ValuePlace {
  const gap = m.value * 0.4
  const reach = endOf(mark, m, scale)
  const own = reach + gap
  if (whole === null) return { x: own, leader: null }
  const end = endOf(whole, m, scale)
  const solid = whole.solid === null ? end : scale(whole.solid[1])
  const last = own + textWidth(text) * m.value + gap
  const at = target === null ? Number.NEGATIVE_INFINITY : scale(target.value)
  const crossed = at > own - gap && at < last
  if (last + m.value * SPARE <= solid && !crossed) return { x: own, leader: null }
  const x = Math.max(own, end + gap)
  return { x, leader: x > own ? [reach, x - gap / 2] : null }
}

/**
 * The right end of what is drawn: bar, open end, whisker or limit. Bars start from 0, dots have no start. The words of a vague value
 * are at the start of its broken line.
 */
function endOf(
  mark: Mark,
  m: Measures,
  scale: (value: number) => number,
  from: readonly number[] = [0],
): number {
  const { solid, open, whisker, limit, at, openEnd } = mark
  if (mark.bound === 'vague') return scale(Number.NEGATIVE_INFINITY)
  const reach = from.length === 0 ? [] : [solid?.[1]]
  const ends = [...reach, ...from, open?.[1], whisker?.[1], limit, at].flatMap((n) =>
    n === null || n === undefined ? [] : [scale(n)],
  )
  return Math.max(...ends) + (openEnd === 'more' ? m.bar * 0.35 : solid === null ? m.dot : 0)
}

/**
 * Where the value of a dot is written: after the dot and its tail, or after the target if that would cross the text. Below 0 it is
 * after the 0, since the guide leads there from the dot.
 */
export function dotValuePlace(
  { mark, text, target }: RowPoint,
  m: Measures,
  scale: (value: number) => number,
): ValuePlace {
  const gap = m.dot + m.value * 0.3
  const own = endOf(mark, m, scale, (mark.at ?? 0) < 0 ? [0] : []) + gap
  const at = target === null ? Number.NEGATIVE_INFINITY : scale(target.value)
  const isCrossed = at > own - gap && at < own + textWidth(text) * m.value
  return { x: isCrossed ? at + gap : own, leader: null }
}
