import type { IndicatorId, LocalityId } from '../../domain/ids.ts'
import type { Bound, Quantity } from '../../domain/number/bound.ts'
import { approx } from '../../domain/number/bound.ts'
import type { Interval } from '../../domain/number/interval.ts'
import {
  lastPlace,
  likelyInterval,
  negate,
  quantityFrom,
  subtract,
  withOpenEnd,
} from '../../domain/number/interval.ts'
import type { GroupId, PlaceGroup } from '../../domain/place/place-group.ts'
import { groupOf } from '../../domain/place/place-group.ts'
import type { Direction, Indicator } from '../../domain/record/indicator.ts'
import { OWN } from '../edits/own-word.ts'
import type { Observation } from '../observation.ts'
import { formulaInput, likelyOf, printedOf } from '../observation.ts'
import { completionInterval, runningDay, widened } from './completion.ts'

/** From which side a target is reached: values at or above it meet it, or values at or below it. */
export const SIDES = ['up', 'down'] as const satisfies readonly Direction[]
export type Side = (typeof SIDES)[number]

/** The number that a value should reach, or not pass. */
export interface Aim {
  /** In base units of the indicator. */
  readonly value: number
  /** For an indicator of a file of the user's, which does not say which way is better. */
  readonly side?: Side | undefined
  /** From which completion on, in per cent, a value that misses it is near; without one there is no such band. */
  readonly near?: number | undefined
  /** The year by whose end it is to be reached; without one it holds for every period. */
  readonly year?: number | undefined
}

/** From which completion on a value is near, unless somebody says otherwise. */
export const USUAL_NEAR = 90

/** Where a target comes from: a document of a higher office, a plan of one's own office, or whoever set it. */
export const TARGET_SOURCES = ['document', 'plan', 'own'] as const

export interface TargetSource {
  readonly kind: (typeof TARGET_SOURCES)[number]
  /** Its title or number; empty where none was given. */
  readonly name: string
}

/** A value that the user wants an indicator to reach: everywhere, in the places of a group, or in one place; in one year, or always. */
export interface Target extends Aim {
  readonly indicator: IndicatorId
  /** Null for a target of a group, or one that holds wherever no nearer one is set. */
  readonly locality: LocalityId | null
  /** The group in each of whose places it holds; none beside a locality. */
  readonly group?: GroupId | undefined
  readonly source?: TargetSource | undefined
  /** The day on which it was set. */
  readonly set?: string | undefined
}

/** What tells one target of an indicator from another. */
export type TargetPlace = Pick<Target, 'indicator' | 'locality' | 'group' | 'year'>

/** Whether two targets are for the same thing, so that only one of them can hold. */
export const isSameTarget = (a: TargetPlace, b: TargetPlace): boolean =>
  a.indicator === b.indicator && a.locality === b.locality && a.group === b.group && a.year === b.year

/** The targets that are set, and the groups of places that some of them are for. */
export interface Aims {
  readonly targets: readonly Target[]
  readonly groups: readonly PlaceGroup[]
}

export const NO_AIMS: Aims = { targets: [], groups: [] }

/**
 * Whether a target is met, as far as the bound of the value tells. `within`: a count that a year must not pass has not passed it so far, and
 * the year is not over.
 */
export const STANDINGS = ['met', 'within', 'missed', 'unknown'] as const
export type Standing = (typeof STANDINGS)[number]

/** How a value is judged: one that misses its target may be near it. */
export const BANDS = ['met', 'within', 'near', 'missed', 'unknown'] as const
export type Band = (typeof BANDS)[number]

/** How a value compares with its target. */
export interface TargetStatus {
  readonly target: Aim
  readonly side: Side
  readonly standing: Standing
  /** Near where that is sure. A target that is surely missed is missed where the bound leaves open whether the value is near. */
  readonly band: Band
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

/**
 * The target for a value: that of its place, else of its group, else of all places; of these the one for its year, else the one for always.
 */
export function targetFor({ targets, groups }: Aims, observation: Observation): Target | undefined {
  const { indicator, locality } = observation
  const near = targets.filter((target) => target.indicator === indicator.id && isForYear(target, observation))
  if (near.length === 0) return undefined
  const group = groupOf(groups, locality.id)?.id
  const levels = [
    (target: Target) => target.locality === locality.id,
    (target: Target) => group !== undefined && target.group === group,
    (target: Target) => target.locality === null && target.group === undefined,
  ]
  for (const isOf of levels) {
    const found = near.filter(isOf)
    const best = found.find(({ year }) => year !== undefined) ?? found[0]
    if (best !== undefined) return best
  }
  return undefined
}

/**
 * Whether a target holds for the period of a value. One for a year is for values of that year; of what is counted up in the course of it,
 * only for those that are counted from its beginning: the number of June alone is not compared with the target of the year.
 */
function isForYear({ year }: Target, { period, indicator }: Observation): boolean {
  if (year === undefined) return true
  if (period === null || Number(period.end.slice(0, 4)) !== year) return false
  const isStatistical = period.start === `${year - 1}-10-01` && period.end === `${year}-09-30`
  if (isStatistical) return true
  if (indicator.kind === 'flow') return period.start === `${year}-01-01`
  return period.start === null || period.start.startsWith(`${year}-`)
}

/**
 * How an observation compares with a target. Null if the target does not apply to it: because neither way is better, or because it is a
 * category, only a part of the whole that the target is for.
 * @param stated the day for which the numbers are, where a person said it
 */
export function targetStatus(
  observation: Observation,
  target: Aim,
  stated: string | null = null,
): TargetStatus | null {
  const { indicator, quantity, breakdown } = observation
  const side = sideOf(indicator, target)
  if (side === null || breakdown !== null) return null
  const isFiner = isFinerThanPrinted(target.value, observation)
  const likely = isFiner ? tidied(widened(observation)) : likelyOf(observation)
  // Counts and shares begin at 0; a change may fall below it, so its open lower end is open indeed.
  const interval = indicator.kind === 'change' ? withOpenEnd(likely, quantity) : likely
  const reached = standingOf(interval, target.value, side)
  // What is counted up may still pass its limit until the year is over.
  const mayPass = reached === 'met' && side === 'down' && runningDay(observation, target, stated) !== null
  const standing = mayPass ? 'within' : reached
  const known = isFiner ? likely : likelyInterval(quantity)
  const distance = distanceOf(withOpenEnd(known, quantity), quantity, target.value, side, standing)
  return { target, side, standing, band: bandOf(likely, observation, target, side, standing), distance }
}

/**
 * Whether a target has a finer place than the printed number. 92% meets 92%; whether it meets 92.3% its rounding leaves open, as that of
 * 116.3万元 does for 1,163,400元.
 */
function isFinerThanPrinted(target: number, observation: Observation): boolean {
  const { rounding } = formulaInput('', observation.quantity, printedOf(observation))
  if (rounding === undefined) return false
  const places = target / (2 * rounding)
  return Math.abs(places - Math.round(places)) > 1e-6
}

/** A target is met where every number that the value may be meets it, and missed where none does. */
function standingOf(interval: Interval, target: number, side: Side): Exclude<Standing, 'within'> {
  const { lower, upper, upperOpen } = side === 'up' ? interval : negate(interval)
  const goal = side === 'up' ? target : -target
  // Missed first: a count "under 0" leaves no number at all, and is surely not at or above 0.
  if (upper < goal || (upper === goal && upperOpen)) return 'missed'
  return lower >= goal ? 'met' : 'unknown'
}

/**
 * Of a value that misses its target, whether it is near: by its completion, or by its own words, as 近3000 of 3000. A target without a
 * threshold has no such band.
 */
function bandOf(
  interval: Interval,
  observation: Observation,
  target: Aim,
  side: Side,
  standing: Standing,
): Band {
  if (standing !== 'missed' || target.near === undefined) return standing
  if (observation.quantity.bound === 'nearly' && observation.quantity.value === target.value) return 'near'
  const completion = completionInterval(interval, observation, target.value, side)
  if (completion === null) return 'missed'
  // 80.1 of 89 is 90 %, and not 89.99999999999999.
  return tidied(completion).lower >= target.near ? 'near' : 'missed'
}

/** An open lower end counts as open here: "under 400" is more than 100 short of 500, and not "100 to 500 short". */
function distanceOf(
  interval: Interval,
  quantity: Quantity,
  target: number,
  side: Side,
  standing: Standing,
): Quantity | null {
  const goal: Interval = { lower: target, upper: target, lowerOpen: false, upperOpen: false, at: target }
  const beyond = side === 'up' ? subtract(interval, goal) : subtract(goal, interval)
  const short = negate(beyond)
  // What "nearly" and "about" leave open is told by habit and not by the source: enough to judge by, and no end of a distance.
  const isClose = CLOSE.has(quantity.bound) && quantity.lower === null
  // Where the value may lie beyond the target, what is short is no less than nothing.
  if (standing === 'unknown')
    return isClose ? null : sized({ ...short, lower: 0, lowerOpen: false, at: null })
  const distance = standing === 'missed' ? short : beyond
  if (quantity.bound === 'approx' && isClose) {
    const about = aboutAsFar(quantity.value, target)
    if (about !== null) return about
  }
  return sized(isClose ? { ...distance, upper: Number.POSITIVE_INFINITY, at: null } : distance)
}

/**
 * How far "about 585,000" is from 600,000: about 15,000, to the last place of the number. Null where that would say more than the number does: about 300 may be
 * next to 400, or 200 short of it.
 */
function aboutAsFar(value: number, target: number): Quantity | null {
  if (value === 0) return null
  const place = lastPlace(value)
  const far = tidy(Math.round(tidy(Math.abs(target - value) / place)) * place)
  const isAsVague = far > 0 && halfWidth(far) >= halfWidth(value)
  return isAsVague ? approx(far) : null
}

const halfWidth = (value: number): number => {
  const { lower, upper } = likelyInterval(approx(value))
  return tidy((upper - lower) / 2)
}

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
