import type { Quantity } from '../domain/bound.ts'
import type { IndicatorId, LocalityId } from '../domain/ids.ts'
import type { Direction, Indicator, IndicatorKind } from '../domain/indicator.ts'
import type { Interval } from '../domain/interval.ts'
import { intervalOf, negate, quantityFrom, subtract } from '../domain/interval.ts'
import type { Observation } from './observation.ts'

/** A value that the user wants an indicator to reach, everywhere or in one locality. In base units of the indicator. */
export interface Target {
  readonly indicator: IndicatorId
  /** Null for a target that holds wherever no own one is set. */
  readonly locality: LocalityId | null
  readonly value: number
}

/** Whether a target is met, as far as the bound of the value tells. */
export const STANDINGS = ['met', 'missed', 'unknown'] as const
export type Standing = (typeof STANDINGS)[number]

/** Where a value stands to its target. */
export interface TargetStatus {
  readonly target: Target
  readonly standing: Standing
  /**
   * How far the value lies beyond the target (met) or short of it (missed, unknown), with the bound that the value allows. Null
   * where nothing can be said: 200余 against 300 is at most 100 short, 约300 is short by nobody knows how much.
   */
  readonly distance: Quantity | null
}

type Side = Exclude<Direction, 'neither'>

/** From which side a target is reached. Where neither way is better, it is a least value. */
export const sideOf = ({ better }: Indicator): Side => (better === 'down' ? 'down' : 'up')

/** A duration is a limit that a rule sets, and no result to aim at. */
const WITH_TARGET: readonly IndicatorKind[] = ['rate', 'level', 'flow', 'change']

/** Whether a target makes sense for the indicator. */
export const takesTarget = ({ kind }: Indicator): boolean => WITH_TARGET.includes(kind)

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
 * Where an observation stands to a target. An indicator of which neither way is better is held against the target as a least
 * value. A category is a part of the whole that the target is for, so nothing is said of it.
 */
export function targetStatus(observation: Observation, target: Target): TargetStatus {
  const { indicator, quantity } = observation
  const better = sideOf(indicator)
  // Counts and shares begin at 0; a change may fall below it, so its open lower end is open indeed.
  const interval =
    indicator.kind === 'change' ? withOpenEnd(intervalOf(quantity), quantity) : intervalOf(quantity)
  const standing = standingOf(interval, target.value, better)
  return { target, standing, distance: distanceOf(observation, target.value, better, standing) }
}

/** Whether a target says anything of the observation: it is the whole, of the same unit, and of the right kind. */
export const isHeldToTarget = ({ indicator, breakdown }: Observation): boolean =>
  takesTarget(indicator) && breakdown === null

/** A target is met where every number that the value may be meets it, and missed where none does. */
function standingOf(interval: Interval, target: number, better: Side): Standing {
  const { lower, upper, upperOpen } = better === 'up' ? interval : negate(interval)
  const goal = better === 'up' ? target : -target
  if (lower >= goal) return 'met'
  return upper < goal || (upper === goal && upperOpen) ? 'missed' : 'unknown'
}

/** An open lower end counts as open here: "nearly 400" is more than 100 short of 500, and not "100 to 500 short". */
function distanceOf({ quantity }: Observation, target: number, better: Side, standing: Standing) {
  const interval = withOpenEnd(intervalOf(quantity), quantity)
  const goal: Interval = { lower: target, upper: target, lowerOpen: false, upperOpen: false, at: target }
  const beyond = better === 'up' ? subtract(interval, goal) : subtract(goal, interval)
  if (standing === 'met') return sized(beyond)
  const short = negate(beyond)
  // Where the value may lie beyond the target, what is short is no less than nothing.
  return sized(standing === 'missed' ? short : { ...short, lower: 0, upperOpen: false, at: null })
}

const withOpenEnd = (interval: Interval, { lower }: Quantity): Interval =>
  lower === null ? { ...interval, lower: Number.NEGATIVE_INFINITY, lowerOpen: true } : interval

/** The distance, where it says anything: an interval from 0 to anywhere says nothing. */
function sized(interval: Interval): Quantity | null {
  const distance = quantityFrom(tidied(interval))
  return distance.bound === 'vague' || (distance.bound === 'exact' && distance.value === 0) ? null : distance
}

/** 92.3 − 90 is 2.3 and not 2.2999999999999972: digits that binary fractions add are taken off. */
const tidied = (interval: Interval): Interval => ({
  ...interval,
  lower: tidy(interval.lower),
  upper: tidy(interval.upper),
  at: interval.at === null ? null : tidy(interval.at),
})

const tidy = (n: number) => (Number.isFinite(n) ? Number(n.toPrecision(12)) : n)
