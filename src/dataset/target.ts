import type { Bound, Quantity } from '../domain/bound.ts'
import type { IndicatorId, LocalityId } from '../domain/ids.ts'
import type { Direction, Indicator } from '../domain/indicator.ts'
import type { Interval } from '../domain/interval.ts'
import { likelyInterval, negate, quantityFrom, subtract } from '../domain/interval.ts'
import type { Observation } from './observation.ts'
import { OWN } from './own-word.ts'

/** From which side a target is reached: values at or above it meet it, or values at or below it. */
export const SIDES = ['up', 'down'] as const satisfies readonly Direction[]
export type Side = (typeof SIDES)[number]

/** What a value is held against. */
export interface Aim {
  /** In base units of the indicator. */
  readonly value: number
  /** For an indicator of a file of the user's, which does not say which way is better. */
  readonly side?: Side | undefined
}

/** A value that the user wants an indicator to reach, everywhere or in one locality. */
export interface Target extends Aim {
  readonly indicator: IndicatorId
  /** Null for a target that holds wherever no own one is set. */
  readonly locality: LocalityId | null
}

/** Whether a target is met, as far as the bound of the value tells. */
export const STANDINGS = ['met', 'missed', 'unknown'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where a value stands to its target. */
export interface TargetStatus {
  readonly target: Aim
  readonly side: Side
  readonly standing: Standing
  /**
   * How far the value lies beyond the target (met) or short of it (missed), or may at most be short of it (unknown), with the bound
   * that the value allows. Null where its bound leaves the distance open: 超90 against 90 is met, nobody knows by how much.
   */
  readonly distance: Quantity | null
}

/** Whether a file of the user's brought the indicator in; which way is better is then not known, and the user may say. */
export const isOwnIndicator = ({ id }: Pick<Indicator, 'id'>): boolean => id.startsWith(OWN)

/** From which side a target of the indicator is reached; null where neither way is better, and so nothing can be reached. */
export function sideOf(indicator: Indicator, { side }: Aim): Side | null {
  if (indicator.better !== 'neither') return indicator.better
  return isOwnIndicator(indicator) ? (side ?? 'up') : null
}

/** Whether a target makes sense for the indicator: one way is better, be it that the user says so. */
export const takesTarget = (indicator: Indicator): boolean =>
  indicator.better !== 'neither' || isOwnIndicator(indicator)

/** The target for an indicator in a locality: its own, else the one for all localities. */
export function targetFor(
  targets: readonly Target[],
  indicator: string,
  locality: string,
): Target | undefined {
  const ofIndicator = targets.filter((target) => target.indicator === indicator)
  return (
    ofIndicator.find((target) => target.locality === locality) ??
    ofIndicator.find((target) => target.locality === null)
  )
}

/**
 * Where an observation stands to a target; null where a target says nothing of it: neither way is better, or it is a category, a part
 * of the whole that the target is for.
 */
export function targetStatus(observation: Observation, target: Aim): TargetStatus | null {
  const { indicator, quantity, breakdown } = observation
  const side = sideOf(indicator, target)
  if (side === null || breakdown !== null) return null
  const likely = likelyInterval(quantity)
  // Counts and shares begin at 0; a change may fall below it, so its open lower end is open indeed.
  const interval = indicator.kind === 'change' ? withOpenEnd(likely, quantity) : likely
  const standing = standingOf(interval, target.value, side)
  return { target, side, standing, distance: distanceOf(quantity, target.value, side, standing) }
}

/** A target is met where every number that the value may be meets it, and missed where none does. */
function standingOf(interval: Interval, target: number, side: Side): Standing {
  const { lower, upper, upperOpen } = side === 'up' ? interval : negate(interval)
  const goal = side === 'up' ? target : -target
  // Missed first: a count "under 0" leaves no number at all, and is surely not at or above 0.
  if (upper < goal || (upper === goal && upperOpen)) return 'missed'
  return lower >= goal ? 'met' : 'unknown'
}

/** An open lower end counts as open here: "under 400" is more than 100 short of 500, and not "100 to 500 short". */
function distanceOf(quantity: Quantity, target: number, side: Side, standing: Standing): Quantity | null {
  const interval = withOpenEnd(likelyInterval(quantity), quantity)
  const goal: Interval = { lower: target, upper: target, lowerOpen: false, upperOpen: false, at: target }
  const beyond = side === 'up' ? subtract(interval, goal) : subtract(goal, interval)
  const short = negate(beyond)
  // What "nearly" and "about" leave open is told by habit and not by the source: enough to judge by, and no end of a distance.
  const isClose = CLOSE.has(quantity.bound) && quantity.lower === null
  // Where the value may lie beyond the target, what is short is no less than nothing.
  if (standing === 'unknown')
    return isClose ? null : sized({ ...short, lower: 0, lowerOpen: false, at: null })
  const distance = standing === 'met' ? beyond : short
  return sized(isClose ? { ...distance, upper: Number.POSITIVE_INFINITY, at: null } : distance)
}

/** The lower end is open, unless it is one of what is said to be close to a number. */
const withOpenEnd = (interval: Interval, { bound, lower }: Quantity): Interval =>
  lower === null && !(CLOSE.has(bound) && interval.lowerOpen)
    ? { ...interval, lower: Number.NEGATIVE_INFINITY, lowerOpen: true }
    : interval

const CLOSE: ReadonlySet<Bound> = new Set<Bound>(['nearly', 'approx'])

/** The distance, where the interval fixes one: from 0 to anywhere it does not, and a number named inside it does not help. */
function sized(interval: Interval): Quantity | null {
  const { lower, upper } = tidied(interval)
  if (lower <= 0 && !Number.isFinite(upper)) return null
  return quantityFrom(tidied(interval))
}

/** 92.3 − 90 is 2.3 and not 2.2999999999999972: digits that binary fractions add are taken off. */
const tidied = (interval: Interval): Interval => ({
  ...interval,
  lower: tidy(interval.lower),
  upper: tidy(interval.upper),
  at: interval.at === null ? null : tidy(interval.at),
})

const tidy = (n: number) => (Number.isFinite(n) ? Number(n.toPrecision(12)) : n)
