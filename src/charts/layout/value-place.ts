import type { Mark, RowPoint } from '../chart-model.ts'
import type { Measures } from './chart-size.ts'
import { textWidth } from './text-width.ts'

/** Room in em between a value over the whole and the end of the whole. */
const SPARE = 0.3

/** Where a value of a bar begins, and from where to where a line leads to it, where it stands far from its bar. */
export interface ValuePlace {
  readonly x: number
  readonly leader: readonly [from: number, to: number] | null
}

/**
 * Where the value stands: behind its own mark, over the whole where it has room between the two and no target crosses it, else behind
 * the whole. There it would be read as the value of the whole, so that a line leads to it from its own mark.
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
 * What is drawn furthest to the right: bar, open end, whisker or limit; bars reach from 0, dots from nowhere. The words of a vague value
 * stand at the start of its broken line.
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
 * Where the value of a dot stands: behind the dot and its tail, or behind the target where that would cross the text. Below 0 it stands
 * behind the 0, since the guide leads there from the dot.
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

/** Where a text ends that belongs to a target: at it, or further on where it would begin before the drawing. */
export const targetTextEnd = (at: number, text: string, size: number): number =>
  Math.max(at, textWidth(text) * size)
