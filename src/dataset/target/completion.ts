import type { Quantity } from '../../domain/number/bound.ts'
import { exact } from '../../domain/number/bound.ts'
import type { Interval } from '../../domain/number/interval.ts'
import {
  divide,
  intervalOf,
  negate,
  quantityFrom,
  rounded,
  scale,
  subtract,
} from '../../domain/number/interval.ts'
import { stated } from '../../domain/number/stated.ts'
import type { Period } from '../../domain/time/period.ts'
import { signedQuantity } from '../../domain/time/year-change.ts'
import type { Observation } from '../observation.ts'
import { formulaInput, printedOf } from '../observation.ts'
import type { Aim, Side, TargetStatus } from './target.ts'

const PERCENT = 100
const exactly = (value: number): Interval => intervalOf(exact(value))

/**
 * How much of a target is reached, in per cent, by interval arithmetic, and more than 100 where it is passed: value ÷ target where more is
 * better, target ÷ value where less is, and of a fall the fall ÷ the fall that is wanted. Null where that says nothing: a target of 0 or
 * on the other side of it, a value that may be negative, or one that is surely 0 where less is better.
 */
export function completionInterval(
  interval: Interval,
  { indicator }: Observation,
  target: number,
  side: Side,
): Interval | null {
  if (indicator.kind === 'change' && side === 'down') {
    const fall = negate(interval)
    return target < 0 && fall.lower >= 0 ? share(fall, exactly(-target)) : null
  }
  if (target <= 0 || interval.lower < 0) return null
  if (side === 'up') return share(interval, exactly(target))
  return interval.upper === 0 ? null : share(exactly(target), interval)
}

const share = (part: Interval, whole: Interval): Interval => scale(divide(part, whole), PERCENT)

/**
 * The completion of a target as it is told: with the bound that the value has, and no digit that its rounding leaves open. Null too where a
 * limit may still be passed: half of what a year allows, in half of it, is not 200 %.
 */
export function completionOf(
  observation: Observation,
  status: Pick<TargetStatus, 'target' | 'side' | 'standing' | 'distance'>,
): Quantity | null {
  const {
    target: { value: target },
    side,
    standing,
  } = status
  if (standing === 'within') return null
  const { quantity } = observation
  const isOpenAbout = quantity.bound === 'approx' && quantity.lower === null
  const interval = completionInterval(widened(observation), observation, target, side)
  if (interval === null) return null
  // 96 % meets 96 % exactly, as its standing says, though its rounding would allow 95.6.
  if (standing === 'met' && isNone(status.distance)) return exact(PERCENT)
  // "About 300" of 400 is about 75 %: neither end is known, and "at least 0 %" would lose what is.
  if (isOpenAbout) return interval.at === null ? null : stated({ ...APPROX, value: interval.at })
  const share = quantityFrom(interval)
  return share.bound === 'vague' ? null : stated(share)
}

/** Whether a distance is none at all. */
export const isNone = (distance: Quantity | null): boolean =>
  distance !== null && distance.value === 0 && distance.upper === 0

const APPROX = { bound: 'approx', lower: null, upper: null } as const

/** The interval of a value with the rounding of its printed number, which goes below 0 for none. */
export function widened(observation: Observation): Interval {
  const { quantity, rounding } = formulaInput('', observation.quantity, printedOf(observation))
  const interval = intervalOf(quantity)
  if (rounding === undefined) return interval
  const wide = rounded(interval, rounding)
  return interval.lower >= 0 && wide.lower < 0 ? { ...wide, lower: 0 } : wide
}

/** How a value keeps pace with the part of its target's year that is over (时序进度). */
export interface Pace {
  /** The day up to which time is counted. */
  readonly day: string
  /** The part of the year that is gone, in per cent. */
  readonly gone: number
  readonly standing: 'ahead' | 'level' | 'behind' | 'unknown'
  /** How many percentage points completion is ahead of time, negative where it is behind; null where its bound says nothing. */
  readonly lead: Quantity | null
}

const MONTHS = 12
const MS_PER_DAY = 86_400_000

/** The part of its year that is gone with an ISO day, in per cent: in twelfths at the end of a month, as offices count, else in days. */
export function yearGone(day: string): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  const at = Date.parse(day)
  if (new Date(at + MS_PER_DAY).getUTCDate() === 1) return (month / MONTHS) * PERCENT
  const start = Date.UTC(year, 0, 1)
  const days = (Date.UTC(year + 1, 0, 1) - start) / MS_PER_DAY
  return ((at - start) / MS_PER_DAY + 1) * (PERCENT / days)
}

/** The day to which the counting of a value has come: the end of its period, or the day that was stated where its year is not over. */
const dayOf = ({ end }: Period, stated: string | null): string =>
  stated !== null && stated < end && stated.slice(0, 4) === end.slice(0, 4) ? stated : end

/**
 * The day to which what is counted up from the first day of the year of its target has come; null once that year is over, and for anything else.
 * @param stated the day for which the numbers are, where a person said it
 */
export function runningDay(
  { indicator, period }: Observation,
  { year }: Aim,
  stated: string | null,
): string | null {
  if (year === undefined || indicator.kind !== 'flow' || period?.start !== `${year}-01-01`) return null
  const day = dayOf(period, stated)
  return day < `${year}-12-31` ? day : null
}

/**
 * The pace of what is counted up from the first day of the year of its target, until that year is over. Null for anything else: of a rate or a
 * level half a year asks for no half of the target.
 * @param stated the day for which the numbers are, where a person said it
 */
export function paceOf(
  observation: Observation,
  target: Aim,
  side: Side,
  stated: string | null,
): Pace | null {
  const day = runningDay(observation, target, stated)
  if (day === null || side !== 'up') return null
  const interval = completionInterval(widened(observation), observation, target.value, side)
  if (interval === null) return null
  const gone = yearGone(day)
  const lead = subtract(interval, exactly(gone))
  return { day, gone, standing: standingOf(lead), lead: leadOf(lead, gone) }
}

function standingOf({ lower, upper, lowerOpen, upperOpen }: Interval): Pace['standing'] {
  if (lower === 0 && upper === 0) return 'level'
  if (lower > 0 || (lower === 0 && lowerOpen)) return 'ahead'
  return upper < 0 || (upper === 0 && upperOpen) ? 'behind' : 'unknown'
}

/** That nothing may have been reached is no end: "under 48 %" is more than 2 points behind 50 %, and not 2 to 50. */
function leadOf(lead: Interval, gone: number): Quantity | null {
  const isOpen = lead.lower <= -gone && lead.upper > lead.lower
  const quantity = signedQuantity(
    isOpen ? { ...lead, lower: Number.NEGATIVE_INFINITY, lowerOpen: true } : lead,
    'points',
  )
  return quantity === null ? null : stated(quantity)
}
