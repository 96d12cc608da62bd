import type { Quantity } from '../domain/bound.ts'
import { writeTick } from '../domain/number-format.ts'
import type { Unit } from '../domain/unit.ts'
import { unitNameEn } from '../domain/unit.ts'
import type { Axis, Mark, Span } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import type { MarkRoom } from './mark.ts'
import { markOf } from './mark.ts'

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
  /** Whether every mark bears its number, so that the axis needs none: it ends where the marks do. */
  readonly bare?: boolean
}

/** Every number that a quantity names. */
export const numbersOf = ({ value, lower, upper }: Quantity): number[] =>
  [value, lower, upper].filter((n) => n !== null)

/**
 * A linear axis with round ticks that takes in every mark whole, 0 unless it may leave it out, and the room that marks have on it. Whether
 * it leaves 0 out is decided by the values alone: a target far above them does not lift the axis off its marks.
 */
export function linearAxis(options: AxisOptions): { axis: Axis; room: MarkRoom } {
  const { quantities, unit, context, limits = null, also = [], free = false, bare = false } = options
  const values = quantities.flatMap(numbersOf)
  const floats = free && leavesZero(values) && !quantities.some(reachesZero)
  const numbers = [...values, ...also, ...(floats ? [] : [0])]
  const [lo, hi] = [Math.min(...numbers), Math.max(...numbers)]
  const openLength = Math.min(hi - lo || 1, Number.MAX_VALUE) * OPEN_SHARE
  const room = { openLength: () => openLength, limits }
  const reach = [...numbers, ...quantities.flatMap((quantity) => endsOf(markOf(quantity, room), floats))]
  const least = Math.max(Math.min(...reach), -Number.MAX_VALUE)
  const most = Math.min(Math.max(...reach), Number.MAX_VALUE)
  const isWithin = limits !== null && least >= limits[0] && most <= limits[1]
  if (bare) {
    const foot = floats ? Math.max(0, least - (most - least) * FOOT) : least
    const [min, max] = isWithin && !floats ? limits : [foot, most > foot ? most : foot + 1]
    return { axis: { min, max, ticks: [], scale: 'linear', unit: nameOf(unit, context) }, room }
  }
  if (isWithin && !floats) {
    return { axis: axisOf([0, 25, 50, 75, 100], 'linear', unit, context), room }
  }
  const minStep = [...values, ...also].every(Number.isInteger) ? 1 : 0
  return { axis: axisOf(niceTicks(least, most, minStep), 'linear', unit, context), room }
}

/** Whether 0 is so far below the values that they would look alike on an axis from it. */
function leavesZero(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least > 0 && most > least && least > (most - least) * NEAR_ZERO
}

/** Below the least value of an axis that leaves 0 out, this share of the rest is free, so that it does not seem to be 0. */
const FOOT = 0.2

/** An axis keeps 0 where it is no farther below the least value than this share of what lies between least and greatest. */
const NEAR_ZERO = 0.5

/** "At most 3" and "under 3" may be anything down to 0, and are drawn so. */
const reachesZero = ({ bound }: Quantity) => bound === 'atMost' || bound === 'below'

/** All ends of a mark. On an axis that leaves 0 out no bar stands, so nothing solid is drawn there. */
const endsOf = ({ solid, open, whisker, limit, at }: Mark, floats: boolean): number[] =>
  [...(floats ? [] : (solid ?? [])), ...(open ?? []), ...(whisker ?? []), limit, at].filter((n) => n !== null)

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
  const begins = scale === 'linear' && (values[0] ?? 0) > 0
  return {
    min: values[0] ?? 0,
    max: values.at(-1) ?? 1,
    ticks: values.map((value, i) => {
      const label = writeTick(value, language, notation) + suffixOf(unit)
      return { value, label: begins && i === 0 ? BEGINS[language](label) : label }
    }),
    scale,
    unit: nameOf(unit, context),
  }
}

/** An axis that leaves 0 out says at its foot where it begins. */
const BEGINS = {
  zh: (label: string) => `${label}起`,
  en: (label: string) => `from ${label}`,
} as const

const nameOf = (unit: Unit, { language }: ChartContext) => (language === 'zh' ? unit.zh : unitNameEn(unit))

/** A percent sign belongs to every tick; other units stand once, in the subtitle. */
const suffixOf = (unit: Unit) => (unit.zh === '%' ? '%' : '')

/** Multiples of a power of ten on which readers count easily. */
const STEPS = [1, 2, 2.5, 5, 10] as const
const WANTED = 5

/**
 * Round numbers that cover `lo` to `hi`, about five of them: 0, 250, 500, 750, 1000. The first is at or below `lo`, the last
 * at or above `hi`.
 * @param minStep the smallest step that makes sense: 1 for things that are counted
 */
export function niceTicks(lo: number, hi: number, minStep = 0): number[] {
  const span = hi - lo
  // Between the greatest numbers that a computer holds lies more than it can count.
  if (span === Number.POSITIVE_INFINITY && Number.isFinite(lo) && Number.isFinite(hi))
    return niceTicks(lo / 4, hi / 4).map((tick) => tick * 4)
  const step = span > 0 ? Math.max(minStep, niceStep(span / WANTED)) : Math.max(minStep, 1)
  const first = Math.floor(clean(lo / step))
  const last = Math.max(first + 1, Math.ceil(clean(hi / step)))
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step))
}

/** The smallest round step that is no less than the given one. */
function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const factor = STEPS.find((s) => s * power >= atLeast * (1 - 1e-9)) ?? 10
  return factor * power
}

/** The number without the dust of binary fractions; never −0. */
const clean = (n: number) => Number(n.toPrecision(12)) + 0

/** Powers of ten that cover `lo` to `hi`, both positive; fewer where there would be more than eight. */
export function logTicks(lo: number, hi: number): number[] {
  const first = Math.floor(Math.log10(lo) + 1e-9)
  const last = Math.max(first + 1, Math.ceil(Math.log10(hi) - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, i) => clean(10 ** (first + i)))
}
