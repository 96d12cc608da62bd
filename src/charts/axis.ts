import { fill } from '../domain/fill.ts'
import type { Quantity } from '../domain/number/bound.ts'
import type { Scale } from '../domain/number/number-format.ts'
import { tickFits, writeNumber, writeTick } from '../domain/number/number-format.ts'
import type { Unit } from '../domain/number/unit.ts'
import { languages } from '../domain/text.ts'
import { AXIS_BEGINS } from '../words/charts/axis.ts'
import type { Axis, Mark, Span } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import type { MarkRoom } from './mark.ts'
import { markOf } from './mark.ts'

/**
 * The share of the axis over which an open end is drawn. This length is only a sign and does not measure anything. On a log axis, where an eighth
 * of it would be a factor of ten and more, readers would take a longer one for a range.
 */
const OPEN_SHARE = { linear: 0.12, log: 0.05 } as const

interface AxisOptions {
  readonly quantities: readonly Quantity[]
  readonly unit: Unit
  readonly context: ChartContext
  /** The limits of the unit itself: a share of a whole lies between 0 and 100. */
  readonly limits?: Span | null
  /** Numbers that must be on the axis besides the values: a target. */
  readonly also?: readonly number[]
  /** Whether the axis may leave 0 out. Never for bars, whose length is the value. */
  readonly free?: boolean
  /** Whether every mark has its number beside it, so that the axis needs none: it ends where the marks do. */
  readonly bare?: boolean
  /** About how many steps the ticks make; fewer in a low plot. */
  readonly steps?: number
}

/** Every number in a quantity: its value and its ends, where they are known. */
export const numbersOf = ({ value, lower, upper }: Quantity): number[] =>
  [value, lower, upper].filter((n) => n !== null)

/**
 * A linear axis with round ticks, and the room that marks have on it. Every mark fits on it, and so does 0 unless the axis may leave it
 * out. Only the values decide whether it leaves 0 out: a target far above them does not make the axis start higher.
 */
export function linearAxis(options: AxisOptions): { axis: Axis; room: MarkRoom } {
  const { quantities, unit, context, limits = null, also = [], free = false, bare = false, steps } = options
  const values = quantities.flatMap(numbersOf)
  const floats = free && leavesZero(values) && !quantities.some(reachesZero)
  const numbers = [...values, ...also, ...(floats ? [] : [0])]
  const [lo, hi] = [Math.min(...numbers), Math.max(...numbers)]
  const openLength = Math.min(hi - lo || 1, Number.MAX_VALUE) * OPEN_SHARE.linear
  const room = { beyond: (value: number, openEnds: number) => value + openLength * openEnds, limits }
  const reach = [...numbers, ...quantities.flatMap((quantity) => endsOf(markOf(quantity, room), floats))]
  const least = Math.max(Math.min(...reach), -Number.MAX_VALUE)
  const most = Math.min(Math.max(...reach), Number.MAX_VALUE)
  const isWithin = limits !== null && least >= limits[0] && most <= limits[1]
  if (bare) {
    const foot = floats ? Math.max(0, least - (most - least) * FOOT) : least
    const [min, max] = isWithin && !floats ? limits : [foot, most > foot ? most : foot + 1]
    return { axis: { min, max, ticks: [], scale: 'linear' }, room }
  }
  if (isWithin && !floats) {
    return { axis: axisOf([0, 25, 50, 75, 100], 'linear', unit, context), room }
  }
  const minStep = [...values, ...also].every(Number.isInteger) ? 1 : 0
  const ticks = niceTicks(least, most, minStep, steps)
  return { axis: axisOf(ticks, 'linear', unit, withScaleFor(ticks, quantities, context)), room }
}

/** How ticks are written: in full, in one scale, or in the usual way. */
type TickStyle = Pick<ChartContext, 'language' | 'notation'> & { readonly shared?: Scale | undefined }

/**
 * Ticks beside values are written as these are: in full beside 45,210, and 0.5M beside 1.163M. Where one of them has too many digits for that
 * scale, each has its own.
 */
function withScaleFor(
  ticks: readonly number[],
  quantities: readonly Quantity[],
  { language, notation, scale }: ChartContext,
): TickStyle {
  const written = quantities
    .flatMap(({ value, lower, upper }) => (value === null ? [lower, upper] : [value]))
    .filter((n) => n !== null)
    .map((n) => writeNumber(n, language, notation, 'nearest', scale).scale)
  const shared = languages[language].numbers.scales.find(({ word }) => written.includes(word))
  if (shared === undefined) return { language, notation: 'full' }
  return { language, notation, shared: ticks.every((tick) => tickFits(tick, shared)) ? shared : undefined }
}

/** Whether 0 is so far below the values that they would look alike on an axis that starts at 0. */
function leavesZero(values: readonly number[]): boolean {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return least > 0 && most > least && least > (most - least) * NEAR_ZERO
}

/** An axis that leaves 0 out has free room below its least value, this share of the rest, so that the least value does not look like 0. */
const FOOT = 0.2

/** An axis keeps 0 where the least value is at most this share of the distance between least and greatest. */
const NEAR_ZERO = 0.5

/** "At most 3" and "under 3" may be anything down to 0, so they are drawn down to 0. */
const reachesZero = ({ bound }: Quantity) => bound === 'atMost' || bound === 'below'

/** All ends of a mark. An axis that leaves 0 out has no bars, so nothing solid is drawn there. */
const endsOf = ({ solid, open, whisker, limit, at }: Mark, floats: boolean): number[] =>
  [...(floats ? [] : (solid ?? [])), ...(open ?? []), ...(whisker ?? []), limit, at].filter((n) => n !== null)

/** An axis of powers of ten for positive values, on which every mark fits. It is for dots only: a bar would have no point to start from. */
export function logAxis({ quantities, unit, context }: AxisOptions): { axis: Axis; room: MarkRoom } {
  const numbers = quantities.flatMap(numbersOf).filter((n) => n > 0)
  const decades = logTicks(Math.min(...numbers), Math.max(...numbers)).length - 1
  const growth = 10 ** (decades * OPEN_SHARE.log)
  const room: MarkRoom = { beyond: (value, openEnds) => value * growth ** openEnds, limits: null }
  const ends = quantities.flatMap((quantity) => endsOf(markOf(quantity, room), true)).filter((n) => n > 0)
  // What may be anything down to 0 is drawn from the beginning of the axis, which must lie below its limit.
  const limits = quantities.filter(reachesZero).flatMap(numbersOf)
  const reach = [...numbers, ...ends, ...limits.map((limit) => room.beyond(limit, -1)).filter((n) => n > 0)]
  const most = stepAbove(Math.max(...reach))
  const ticks = logTicks(Math.min(...reach), most).filter((tick) => tick <= most)
  return { axis: { ...axisOf(ticks, 'log', unit, context), max: most }, room }
}

/** The first of 1, 2, 5, 10, 20, 50 … that is no less than a positive number, so that an axis of powers does not end far above its values. */
function stepAbove(n: number): number {
  const power = 10 ** Math.floor(Math.log10(n) + 1e-9)
  return clean(power * ([1, 2, 5].find((step) => step * power >= n * (1 - 1e-9)) ?? 10))
}

function axisOf(values: readonly number[], scale: Axis['scale'], unit: Unit, style: TickStyle): Axis {
  const { language, notation, shared } = style
  // An axis that leaves 0 out says at its lower end where it begins.
  const begins = scale === 'linear' && (values[0] ?? 0) > 0
  return {
    min: values[0] ?? 0,
    max: values.at(-1) ?? 1,
    ticks: values.map((value, i) => {
      const label = writeTick(value, language, notation, shared) + suffixOf(unit)
      return { value, label: begins && i === 0 ? fill(AXIS_BEGINS[language], { label }, language) : label }
    }),
    scale,
  }
}

/** Every tick has its percent sign; other units are given once, in the subtitle. */
const suffixOf = (unit: Unit) => (unit.zh === '%' ? '%' : '')

/** Multiples of a power of ten on which readers count easily. */
const STEPS = [1, 2, 2.5, 5, 10] as const

const STEPS_WANTED = 5

/**
 * Round numbers that cover `lo` to `hi`, about five of them: 0, 250, 500, 750, 1000. The first is at or below `lo`, the last
 * at or above `hi`.
 * @param minStep the smallest step that makes sense: 1 for things that are counted
 * @param steps about how many steps there are
 */
export function niceTicks(lo: number, hi: number, minStep = 0, steps: number = STEPS_WANTED): number[] {
  const span = hi - lo
  // The difference of the two ends is more than the largest number that JavaScript can hold.
  if (span === Number.POSITIVE_INFINITY && Number.isFinite(lo) && Number.isFinite(hi))
    return niceTicks(lo / 4, hi / 4, 0, steps).map((tick) => tick * 4)
  const step = span > 0 ? Math.max(minStep, niceStep(span / steps)) : Math.max(minStep, 1)
  const first = Math.floor(clean(lo / step))
  const last = Math.max(first + 1, Math.ceil(clean(hi / step)))
  return Array.from({ length: last - first + 1 }, (_, i) => clean((first + i) * step))
}

/** The smallest round step that is at least the given one. */
function niceStep(atLeast: number): number {
  const power = 10 ** Math.floor(Math.log10(atLeast))
  const factor = STEPS.find((s) => s * power >= atLeast * (1 - 1e-9)) ?? 10
  return factor * power
}

/** The number without the rounding errors of binary fractions; never −0. */
const clean = (n: number) => Number(n.toPrecision(12)) + 0

/** Powers of ten that cover `lo` to `hi`, both positive; fewer where there would be more than eight. */
export function logTicks(lo: number, hi: number): number[] {
  const first = Math.floor(Math.log10(lo) + 1e-9)
  const last = Math.max(first + 1, Math.ceil(Math.log10(hi) - 1e-9))
  return Array.from({ length: last - first + 1 }, (_, i) => clean(10 ** (first + i)))
}
