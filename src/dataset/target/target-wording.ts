import { fill } from '../../domain/fill.ts'
import type { Quantity } from '../../domain/number/bound.ts'
import { below, exact } from '../../domain/number/bound.ts'
import { intervalOf, lastPlace, negate, quantityFrom } from '../../domain/number/interval.ts'
import { PERCENT, POINTS } from '../../domain/number/percent.ts'
import { stated } from '../../domain/number/stated.ts'
import type { Unit } from '../../domain/number/unit.ts'
import type { Language } from '../../domain/text.ts'
import { colon, comma, inBrackets } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { withoutUnit, wordEnd, wordQuantity, wordValue } from '../../domain/wording.ts'
import {
  AT_LIMIT,
  BAND_NAMES,
  CLOSE_TO_TARGET,
  COMPLETION_OF,
  DISTANCE_QUALIFIERS,
  EXACTLY_MET,
  moreThan,
  OPEN_TARGET_DISTANCE,
  PACE_WORDS,
  SOURCE_KIND_NAMES,
  STANDING_NAMES,
  TARGET_DISTANCE,
  TARGET_NAMES,
} from '../../words/desk/target-wording.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import type { Pace } from './completion.ts'
import { isNone, yearGone } from './completion.ts'
import type { Aim, Band, TargetSource, TargetStatus } from './target.ts'

/** A shape for each band, so that readers can tell them apart without colour. */
export const BAND_SHAPES = {
  met: '●',
  within: '○',
  near: '◐',
  missed: '▲',
  unknown: '◆',
} as const satisfies Record<Band, string>

/** A band in words, as it stands in a cell. */
export const wordBand = ({ band }: TargetStatus, language: Language): string => BAND_NAMES[band][language]

/** A target as written: 目标 95% / Target 95%, of a year 2025年目标 95% / 2025 target 95%. */
export function wordTarget({ value, year }: Aim, unit: Unit, signed: boolean, style: NumberStyle): string {
  const text = wordValue(exact(value), unit, { ...style, signed })
  const { plain, ofYear } = TARGET_NAMES
  return year === undefined
    ? fill(plain[style.language], { value: text }, style.language)
    : fill(ofYear[style.language], { year: String(year), value: text }, style.language)
}

/** A per cent number as written, with its bound. */
export const wordPercent = (quantity: Quantity, { language }: NumberStyle): string =>
  wordValue(quantity, PERCENT, { language, notation: 'full' })

/** The source of a target in brackets, to put after the target; empty if nobody named one. */
export function wordTargetSource(
  { source }: { readonly source?: TargetSource | undefined },
  language: Language,
): string {
  if (source === undefined) return ''
  const kind = SOURCE_KIND_NAMES[source.kind][language]
  const words = source.name === '' ? kind : `${kind}${colon(language)}${source.name}`
  return inBrackets(words, language)
}

/** A number with its bound and no unit, for a column that says what it is in. */
export const wordNumber = (quantity: Quantity, { language }: NumberStyle): string =>
  wordValue(quantity, withoutUnit(PERCENT), { language, notation: 'full' })

/** A completion with its name: 完成率81.6% / completion 81.6%. */
export const wordCompletion = (quantity: Quantity, style: NumberStyle): string =>
  fill(COMPLETION_OF[style.language], { value: wordPercent(quantity, style) }, style.language)

/** How far completion is ahead of the time that is gone, or behind it: 快于时序进度2.4个百分点 / 2.4 percentage points ahead of it. */
export function wordLead({ standing, lead }: Pace, style: NumberStyle): string {
  const { language } = style
  if (standing === 'unknown' || standing === 'level') return PACE_WORDS[standing][language]
  const distance = lead === null || standing === 'ahead' ? lead : quantityFrom(negate(intervalOf(lead)))
  const open = PACE_WORDS[`${standing}Open`][language]
  if (distance === null || distance.bound === 'vague' || (distance.value ?? distance.lower) <= 0) return open
  const { qualifier, amount } = sizeOf(distance, null, POINTS, style)
  return fill(PACE_WORDS[standing][language], { q: qualifier, d: amount }, language)
}

/** The part of the year that is gone, with its day: 时序进度50%（至2025年6月30日） / 50% of the year elapsed by 30 Jun 2025. */
export const wordGone = (day: string, style: NumberStyle): string =>
  fill(
    PACE_WORDS.gone[style.language],
    {
      gone: wordPercent(stated(exact(yearGone(day))), style),
      day: wordPeriod({ start: day, end: day, basis: 'stated' }, style.language),
    },
    style.language,
  )

/** Standing and distance in words: 尚未达标，还差3个百分点 / Target not yet met, 3 percentage points to go. */
export function wordStatus(observation: Observation, status: TargetStatus, style: NumberStyle): string {
  const { language } = style
  const name = STANDING_NAMES[status.band === 'near' ? 'near' : status.standing][language]
  const said = wordDistance(observation, status, style)
  if (said === null) return name
  if (said === EXACTLY_MET[language]) return said
  return `${name}${comma(language)}${said}`
}

function wordDistance(observation: Observation, status: TargetStatus, style: NumberStyle): string | null {
  const { quantity, unit, indicator } = observation
  const { standing, side, target } = status
  const { language } = style
  const end = quantity.upper ?? quantity.value
  const falls = indicator.kind === 'change' && target.value < 0 && (end === null || end <= 0)
  // What keeps within a limit so far is as far from it as what has met one.
  const reached = standing === 'within' ? 'met' : standing
  const way = side === 'up' ? 'Up' : falls ? 'Fall' : 'Down'
  const distance = written(status.distance)
  if (distance === null) {
    // What is near says so already.
    const isClose = quantity.bound === 'nearly' && quantity.value === target.value && status.band === 'missed'
    if (isClose && way === 'Up') return CLOSE_TO_TARGET[language]
    return reached === 'unknown' ? null : OPEN_TARGET_DISTANCE[`${reached}${way}`][language]
  }
  // A distance is never less than 0, so that "at most 0" is 0 too.
  if (isNone(distance)) {
    if (standing === 'within' && way === 'Down') return AT_LIMIT[language]
    return reached === 'met' ? EXACTLY_MET[language] : null
  }
  const near = quantity.bound === 'nearly' ? quantity.value : null
  const isPercent = unit.dimension === 'percent'
  const key =
    reached === 'met' && way === 'Down' && !isPercent ? 'metDownCounted' : (`${reached}${way}` as const)
  const { qualifier, amount } = sizeOf(distance, near, isPercent ? POINTS : unit, style)
  return fill(TARGET_DISTANCE[key][language], { q: qualifier, d: amount }, language)
}

/** The least distance that is written. */
const LEAST = 0.01

/** The distance as far as it is written: a smaller one than that is "less than 0.01", or open where more may follow. */
function written(distance: Quantity | null): Quantity | null {
  if (distance === null || distance.bound === 'range' || distance.bound === 'vague') return distance
  const { bound, value } = distance
  if (value === 0 || Math.abs(value) >= LEAST) return distance
  return bound === 'atLeast' || bound === 'above' ? null : below(LEAST)
}

/** A distance as a qualifier and an amount, which a sentence may set apart: 最多|10个百分点, more than |100 groups. */
function sizeOf(distance: Quantity, near: number | null, unit: Unit, style: NumberStyle) {
  const { language, notation } = style
  const end = (value: number, rounding: 'up' | 'down') => wordEnd(value, unit, language, rounding, notation)
  switch (distance.bound) {
    case 'atLeast':
      return { qualifier: DISTANCE_QUALIFIERS.atLeast[language], amount: end(distance.value, 'down') }
    case 'above': {
      // 近400 is 100多组 short of 500: near 400 is over 300, so the distance is under 200.
      const isNear = near !== null && lastPlace(near) <= lastPlace(distance.value)
      const parts = wordQuantity(exact(distance.value), unit, style)
      return moreThan[language](parts, end(distance.value, 'down'), isNear)
    }
    case 'atMost':
      return { qualifier: DISTANCE_QUALIFIERS.atMost[language], amount: end(distance.value, 'up') }
    case 'below':
    case 'nearly':
      return { qualifier: '', amount: `${DISTANCE_QUALIFIERS.below[language]}${end(distance.value, 'up')}` }
    case 'exact':
    case 'approx':
    case 'range':
    case 'vague':
      return { qualifier: '', amount: wordValue(distance, unit, style) }
  }
}
