import {
  differenceInCalendarMonths,
  endOfMonth,
  format,
  isLastDayOfMonth,
  parseISO,
  subMonths,
  subYears,
} from 'date-fns'
import type { Quantity } from '../number/bound.ts'
import { above, approx, atLeast, atMost, below, exact, range } from '../number/bound.ts'
import type { FormulaInput } from '../number/formula.ts'
import type { Interval } from '../number/interval.ts'
import { divide, intervalOf, rounded, scale, subtract } from '../number/interval.ts'
import { outward, stated } from '../number/stated.ts'
import type { Period } from './period.ts'

/** The days of a period. */
export type Days = Pick<Period, 'start' | 'end'>

/** The same days a year before; null where the two would overlap, as of a period of two years. */
export function yearBefore({ start, end }: Days): Days | null {
  const before = { start: start === null ? null : dayBefore(start), end: dayBefore(end) }
  return start !== null && start <= before.end ? null : before
}

/** Lengths of the parts of a year that follow one another: a month, a quarter, half a year. */
const CALENDAR_LENGTHS: ReadonlySet<number> = new Set([1, 3, 6])

/**
 * The period of the same kind right before: the month before a month, the quarter before a quarter, the half-year before one. Null for
 * anything else: nine months have none, and the year before a year is {@link yearBefore}.
 */
export function periodBefore({ start, end }: Days): Days | null {
  if (start === null || !start.endsWith('-01') || !isLastDayOfMonth(parseISO(end))) return null
  const first = parseISO(start)
  const months = differenceInCalendarMonths(parseISO(end), first) + 1
  if (!CALENDAR_LENGTHS.has(months) || first.getMonth() % months !== 0) return null
  const before = subMonths(first, months)
  return {
    start: format(before, 'yyyy-MM-dd'),
    end: format(endOfMonth(subMonths(first, 1)), 'yyyy-MM-dd'),
  }
}

/** The last day of a month stays one: 28 February 2025 is a year after 29 February 2024. */
function dayBefore(day: string): string {
  const date = parseISO(day)
  const before = subYears(date, 1)
  return format(isLastDayOfMonth(date) ? endOfMonth(before) : before, 'yyyy-MM-dd')
}

/** How a value changed: in per cent of the one before, or, where both are percentages, in percentage points. */
export interface YearChange {
  readonly in: 'percent' | 'points'
  readonly quantity: Quantity
  /** The two values themselves where one is more than ten times the other, or nothing is left, of which a share says nothing: 2 to 17,721,770, not +886,088,400 %; 18 to 0, not −100 %. */
  readonly leap?: { readonly from: Quantity; readonly to: Quantity } | undefined
}

/**
 * Why there is no change: the bounds leave everything open, the value before is or may be 0, or a value is negative, which has no growth.
 */
export type NoYearChange = 'open' | 'zero' | 'negative'

/** Which way a value went: the same only where both are one number; open where their bounds leave it so. */
export type Direction = 'up' | 'down' | 'same' | 'open'

/**
 * The one rule by which a title, a table, a scorecard and a circular say which way a value went: as ranks do, by the numbers as they are
 * printed and by what their words mean (88.4% to 88.5% is a rise, 620 to about 650 too), see `likelyInterval`.
 */
export function directionOf(later: Interval, earlier: Interval): Direction {
  if (isBelow(earlier, later)) return 'up'
  if (isBelow(later, earlier)) return 'down'
  const isPoint = ({ lower, upper }: Interval) => lower === upper
  return isPoint(later) && isPoint(earlier) ? 'same' : 'open'
}

/** Whether every number of an interval is below every number of another. */
const isBelow = (one: Interval, other: Interval): boolean =>
  one.upper < other.lower || (one.upper === other.lower && (one.upperOpen || other.lowerOpen))

const PERCENT = 100

/** The numbers that a change may be, by interval arithmetic. Percentages change by points. */
export function changeInterval(
  later: Interval,
  earlier: Interval,
  measure: YearChange['in'],
): Interval | NoYearChange {
  if (measure === 'points') return subtract(later, earlier)
  if (later.lower < 0 || earlier.lower < 0) return 'negative'
  if (earlier.upper === 0) return 'zero'
  const share = scale(divide(later, earlier), PERCENT)
  return {
    lower: share.lower - PERCENT,
    upper: share.upper - PERCENT,
    lowerOpen: share.lowerOpen,
    upperOpen: share.upperOpen,
    at: share.at === null ? null : share.at - PERCENT,
  }
}

/** Whether no source gave a lower end: nearly 90, at most 90, about 88. */
const isOpenBelow = ({ bound, lower, upper }: Quantity): boolean =>
  ENDS_ABOVE.has(bound) || bound === 'vague' || (bound === 'approx' && (lower === null || upper === null))

const ENDS_ABOVE: ReadonlySet<Quantity['bound']> = new Set(['atMost', 'nearly', 'below'])

/** That a percentage is not below 0 is no end that a source gave: under 80 % after 82.7 % is down by more than 2.7 points, and not by 2.7 to 82.7; and nearly 90 % after
 * about 88 % is not “if up, under 90 points”: nobody can tell. */
const withoutFloor = (interval: Interval): Interval => ({
  ...interval,
  lower: Number.NEGATIVE_INFINITY,
  lowerOpen: true,
  at: null,
})

/**
 * The change from the earlier value to the later one, as exact as both allow.
 * @param direction which way it went, where that is known: no amount is told that would say otherwise
 */
export function yearChange(
  later: FormulaInput,
  earlier: FormulaInput,
  measure: YearChange['in'],
  direction: Direction = 'open',
): YearChange | NoYearChange {
  const [now, then] = [later, earlier].map(({ quantity, rounding }) => {
    const whole = intervalOf(quantity)
    const interval = measure === 'points' && isOpenBelow(quantity) ? withoutFloor(whole) : whole
    return rounding === undefined ? interval : rounded(interval, rounding)
  })
  if (now === undefined || then === undefined) return 'open'
  const found = changeInterval(now, then, measure)
  if (typeof found === 'string') return found
  // The same number is printed twice: however it was rounded, it is told as no change.
  if (
    later.quantity.bound === 'exact' &&
    later.quantity.value === earlier.quantity.value &&
    earlier.quantity.bound === 'exact'
  )
    return { in: measure, quantity: exact(0) }
  const quantity = signedQuantity(found, measure)
  // That nearly 200 is less than 200 is no amount: “under 0 %” says only which way it went, see directionOf.
  if (quantity === null || (isStrict(quantity) && quantity.value === 0)) return 'open'
  // From 200 to nearly 200, where 200 was rounded, is “under +0.3 %”, though it fell.
  if (END_ALONE.has(quantity.bound) && (quantity.value ?? 0) * SIGNS[direction] < 0) return 'open'
  // Whether any number that would be said is that of more than ten times as much.
  const isLeap =
    measure === 'percent' && ((quantity.upper ?? quantity.value ?? 0) > TENFOLD || isNothing(later.quantity))
  return {
    in: measure,
    leap: isLeap ? { from: earlier.quantity, to: later.quantity } : undefined,
    quantity: roundedForWords(quantity, measure === 'points' ? printedPlaceOf(later, earlier) : null),
  }
}

const isNothing = ({ bound, value }: Quantity): boolean => bound === 'exact' && value === 0

const END_ALONE: ReadonlySet<Quantity['bound']> = new Set(['atLeast', 'above', 'atMost', 'below'])
const SIGNS = { up: 1, down: -1, same: 0, open: 0 } as const satisfies Record<Direction, number>

const isStrict = ({ bound }: Quantity): boolean => bound === 'below' || bound === 'above'

/** In per cent: ten times as much is a rise by 900 %. */
const TENFOLD = 900

/**
 * With no digit that is open, unless that would lose the change: 92 % on 90 %, each to the per cent, is about +2 and not about 0. A difference
 * of two printed numbers has the digits of the coarser: 92.27 % on 89.66 % is about +2.61.
 */
function roundedForWords(quantity: Quantity, place: number | null): Quantity {
  const { bound, value, lower, upper } = quantity
  if (bound !== 'approx' || lower === null || upper === null || place === null) return stated(quantity)
  const told = toPlace(value, place)
  return approx(told === 0 ? toPlace(value, HUNDREDTH) : told, ...outward(lower, upper))
}

/** What is no change at the place of the coarser number has the digits of the finer one: 88.46 to 88.5 is about +0.04. */
const HUNDREDTH = 0.01

/** The last printed place of the coarser of two numbers that are subtracted; null where one is a bound, or none is rounded. */
function printedPlaceOf(later: FormulaInput, earlier: FormulaInput): number | null {
  const rounding = Math.max(later.rounding ?? 0, earlier.rounding ?? 0)
  const areExact = later.quantity.bound === 'exact' && earlier.quantity.bound === 'exact'
  return areExact && rounding > 0 ? 2 * rounding : null
}

/** The quantity of a change for its words: its value has the digits that it may have, and its ends would take more of them. */
export const changeInWords = ({ quantity }: YearChange): Quantity =>
  quantity.bound === 'approx' ? approx(quantity.value) : quantity

const DIGITS = 12
const toPlace = (value: number, place: number): number =>
  Number((Math.round(Number((value / place).toPrecision(DIGITS))) * place).toPrecision(DIGITS))

/** The quantity of a change, which may be 0 or less; null where neither end says anything: nothing falls by more than 100 %. */
export function signedQuantity(
  { lower, upper, lowerOpen, upperOpen, at }: Interval,
  measure: YearChange['in'],
): Quantity | null {
  if (lower === upper) return exact(lower)
  const hasLower = Number.isFinite(lower) && !(measure === 'percent' && lower <= -PERCENT)
  const hasUpper = Number.isFinite(upper)
  if (hasLower && hasUpper) return at === null ? range(lower, upper) : approx(at, lower, upper)
  if (hasUpper) return upperOpen ? below(upper) : atMost(upper)
  if (hasLower) return lowerOpen ? above(lower) : atLeast(lower)
  return null
}
