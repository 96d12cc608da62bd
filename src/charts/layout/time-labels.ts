import type { Tick } from '../chart-model.ts'
import type { Scale } from './chart-size.ts'
import { textWidth } from './text-width.ts'

/** A time under the axis, and in which line below it its label stands. */
export interface TimeLabel {
  readonly value: number
  readonly label: string
  readonly line: number
}

/** The gap between two labels, in em. */
const GAP = 0.6
/** Labels of times at uneven distances stand in at most so many lines. */
const LINES = 3
/** Times are at even distances if the largest is no more than so many times the smallest: months differ in length. */
const UNEVEN = 1.15

function areEven(ticks: readonly Tick[]): boolean {
  const gaps = ticks.slice(1).map(({ value }, i) => value - (ticks[i]?.value ?? value))
  return Math.max(...gaps) <= Math.min(...gaps) * UNEVEN
}

/** The year of a tick stands at the first, and wherever it is another one than before. */
const labelled = (ticks: readonly Tick[]): readonly TimeLabel[] =>
  ticks.map(({ value, label, short = label }, i) => {
    const before = ticks[i - 1]
    const isNew = before === undefined || yearOf(before) !== yearOf({ value })
    return { value, label: isNew ? label : short, line: 0 }
  })

const yearOf = ({ value }: Pick<Tick, 'value'>): number => new Date(value).getUTCFullYear()

/**
 * The labels of a time axis that have room. Of times at even distances these are all, every second one, and so on, the last always: those
 * between can be counted. Other times are those of points, which would have no date without theirs: their labels stand in several lines.
 * @param size the type size in pixels
 */
export function timeLabels(ticks: readonly Tick[], x: Scale, size: number): readonly TimeLabel[] {
  const touch = (one: TimeLabel, other: TimeLabel): boolean =>
    Math.abs(x(one.value) - x(other.value)) <
    ((textWidth(one.label) + textWidth(other.label)) / 2 + GAP) * size
  if (areEven(ticks)) {
    for (let every = 1; every < ticks.length; every += 1) {
      const some = labelled(ticks.filter((_, i) => (ticks.length - 1 - i) % every === 0))
      if (some.every((one, i) => i === 0 || !touch(one, some[i - 1] ?? one))) return some
    }
    return labelled(ticks.slice(-1))
  }
  const placed: TimeLabel[] = []
  // The first and the last time are looked for first, then the latest.
  const [first, ...others] = ticks
  const byWeight = [...(first === undefined ? [] : [first]), ...others.toReversed()]
  for (const { value, label } of byWeight) {
    const lines = Array.from({ length: LINES }, (_, line) => ({ value, label, line }))
    const free = lines.find((one) => placed.every((other) => other.line !== one.line || !touch(one, other)))
    if (free !== undefined) placed.push(free)
  }
  return placed.toSorted((a, b) => a.value - b.value)
}
