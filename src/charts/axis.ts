import type { Quantity } from '../domain/bound.ts'
import { writeTick } from '../domain/number-format.ts'
import type { Unit } from '../domain/unit.ts'
import { unitNameEn } from '../domain/unit.ts'
import type { Axis, Span } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import type { MarkRoom } from './mark.ts'
import { logTicks, niceTicks } from './ticks.ts'

/** The share of the axis over which an open end is drawn. It is a sign, and measures nothing. */
const OPEN_SHARE = 0.12

export interface AxisOptions {
  readonly quantities: readonly Quantity[]
  readonly unit: Unit
  readonly context: ChartContext
  /** The ends that the unit has: a share of a whole lies between 0 and 100. */
  readonly limits?: Span | null
  /** Numbers that must be on the axis besides the values: a target. */
  readonly also?: readonly number[]
  /** Whether the axis may leave 0 out. Never for bars, whose length is the value. */
  readonly free?: boolean
}

/** Every number that a quantity names. */
export const numbersOf = ({ value, lower, upper }: Quantity): number[] =>
  [value, lower, upper].filter((n) => n !== null)

/** A linear axis with round ticks that holds 0, every value and the open ends, and the room that marks have on it. */
export function linearAxis(options: AxisOptions): { axis: Axis; room: MarkRoom } {
  const { quantities, unit, context, limits = null, also = [], free = false } = options
  const numbers = [...quantities.flatMap(numbersOf), ...also]
  const least = numbers.length === 0 ? 0 : Math.min(...numbers)
  const most = numbers.length === 0 ? 1 : Math.max(...numbers)
  const lo = free && leavesZero(least, most) ? least : Math.min(0, least)
  const hi = Math.max(lo === least && lo > 0 ? lo : 0, most)
  const openLength = (hi - lo || 1) * OPEN_SHARE
  const room = { openLength: () => openLength, limits }
  if (limits !== null && lo >= limits[0] && hi <= limits[1]) {
    return { axis: axisOf([0, 25, 50, 75, 100], 'linear', unit, context), room }
  }
  const up = quantities.map((q) => (opensUp(q) ? (q.value ?? 0) + openLength : hi))
  const down = quantities.map((q) => (opensDown(q) ? (q.value ?? 0) - openLength : lo))
  const minStep = numbers.every(Number.isInteger) ? 1 : 0
  const ticks = niceTicks(Math.min(lo, ...down), Math.max(hi, ...up), minStep)
  return { axis: axisOf(ticks, 'linear', unit, context), room }
}

/** Whether values so close together, far from 0, would look alike on an axis from 0. */
const leavesZero = (least: number, most: number) => least > 0 && most - least < least * 0.5 && most > least

const opensUp = (q: Quantity) =>
  q.bound === 'atLeast' || q.bound === 'above' || (q.bound === 'approx' && q.upper === null)
const opensDown = (q: Quantity) => (q.bound === 'atMost' || q.bound === 'below') && q.value < 0

/** An axis of powers of ten for positive values. It carries dots and never bars, which would start nowhere. */
export function logAxis({ quantities, unit, context }: AxisOptions): { axis: Axis; room: MarkRoom } {
  const numbers = quantities.flatMap(numbersOf).filter((n) => n > 0)
  const ticks = logTicks(Math.min(...numbers), Math.max(...numbers))
  const growth = 10 ** ((ticks.length - 1) * OPEN_SHARE)
  const openLength = (value: number) => value * (growth - 1)
  return { axis: axisOf(ticks, 'log', unit, context), room: { openLength, limits: null } }
}

function axisOf(values: readonly number[], scale: Axis['scale'], unit: Unit, context: ChartContext): Axis {
  const { language, notation } = context
  return {
    min: values[0] ?? 0,
    max: values.at(-1) ?? 1,
    ticks: values.map((value) => ({ value, label: writeTick(value, language, notation) + suffixOf(unit) })),
    scale,
    unit: language === 'zh' ? unit.zh : unitNameEn(unit),
  }
}

/** A percent sign belongs to every tick; other units stand once, in the subtitle. */
const suffixOf = (unit: Unit) => (unit.zh === '%' ? '%' : '')
