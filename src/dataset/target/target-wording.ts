import * as v from 'valibot'
import type { Quantity } from '../../domain/number/bound.ts'
import { below, exact } from '../../domain/number/bound.ts'
import { intervalOf, lastPlace, negate, quantityFrom } from '../../domain/number/interval.ts'
import { stated } from '../../domain/number/stated.ts'
import type { Unit } from '../../domain/number/unit.ts'
import { UnitSchema } from '../../domain/number/unit.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { colon, comma, inBrackets } from '../../domain/text.ts'
import { wordPeriod } from '../../domain/time/period.ts'
import { withoutUnit, wordEnd, wordQuantity, wordValue } from '../../domain/wording.ts'
import {
  AT_LIMIT,
  BAND_NAMES,
  CLOSE,
  EXACTLY,
  NEARNESS_OPEN,
  PACE_WORDS,
  SOURCE_KIND_NAMES,
  STANDING_NAMES,
} from '../../words/desk/target-wording.ts'
import type { Observation } from '../observation.ts'
import type { NumberStyle } from '../observation-wording.ts'
import type { Pace } from './completion.ts'
import { yearGone } from './completion.ts'
import type { Aim, Band, Standing, TargetSource, TargetStatus } from './target.ts'

/** A shape for each band, so that it can be told without colour. */
export const BAND_SHAPES = {
  met: '●',
  within: '○',
  near: '◐',
  missed: '▲',
  unknown: '◆',
} as const satisfies Record<Band, string>

/** A band in words, with what is known of it where its bound leaves it open. */
export const wordBand = ({ band, standing }: TargetStatus, language: Language): string =>
  (band === 'unknown' && standing === 'missed' ? NEARNESS_OPEN : BAND_NAMES[band])[language]

/** The distance between two percentages is in percentage points, never in percent. */
const POINTS: Unit = v.parse(UnitSchema, {
  id: 'percentage-point',
  zh: '个百分点',
  en: { place: 'word', one: 'percentage point', many: 'percentage points' },
  dimension: 'percentage-point',
})

const PERCENT: Unit = v.parse(UnitSchema, {
  id: 'percent',
  zh: '%',
  en: { place: 'behind', symbol: '%' },
  dimension: 'percent',
})

/** A target as written: 目标 95% / Target 95%, of a year 2025年目标 95% / 2025 target 95%. */
export function wordTarget({ value, year }: Aim, unit: Unit, signed: boolean, style: NumberStyle): string {
  const text = wordValue(exact(value), unit, { ...style, signed })
  const zh = style.language === 'zh'
  if (year !== undefined) return zh ? `${year}年目标 ${text}` : `${year} target ${text}`
  return zh ? `目标 ${text}` : `Target ${text}`
}

/** A per cent number as written, with its bound. */
export const wordPercent = (quantity: Quantity, { language }: NumberStyle): string =>
  wordValue(quantity, PERCENT, { language, notation: 'full' })

/** Where a target is from, in brackets, to stand behind it; empty where nobody said. */
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
  `${style.language === 'zh' ? '完成率' : 'completion '}${wordPercent(quantity, style)}`

/** How far completion is ahead of the time that is gone, or behind it: 快于时序进度2.4个百分点 / 2.4 percentage points ahead of it. */
export function wordLead({ standing, lead }: Pace, style: NumberStyle): string {
  const { language } = style
  if (standing === 'unknown' || standing === 'level') return PACE_WORDS[standing][language]
  const distance = lead === null || standing === 'ahead' ? lead : quantityFrom(negate(intervalOf(lead)))
  const open = PACE_WORDS[`${standing}Open`][language]
  if (distance === null || distance.bound === 'vague' || (distance.value ?? distance.lower) <= 0) return open
  const { qualifier, amount } = sizeOf(distance, null, POINTS, style)
  return PACE_WORDS[standing][language].replace('{q}', qualifier).replace('{d}', amount)
}

/** The part of the year that is gone, with its day: 时序进度50%（至2025年6月30日） / 50% of the year elapsed by 30 Jun 2025. */
export const wordGone = (day: string, style: NumberStyle): string =>
  PACE_WORDS.gone[style.language]
    .replace('{gone}', wordPercent(stated(exact(yearGone(day))), style))
    .replace('{day}', wordPeriod({ start: day, end: day, basis: 'stated' }, style.language))

/**
 * How far a value is from its target: `{d}` is the distance with its qualifier `{q}` before it, `open` what is said where the bound
 * leaves it open, `at` where the value is exactly there. `{less}` is 低 of percentages and 少 of what is counted.
 */
interface DistanceWords {
  readonly by: Bilingual
  readonly open: Bilingual | null
  readonly at: Bilingual | null
}

const BEYOND = {
  up: {
    by: { zh: '{q}高出{d}', en: '{q}{d} above it' },
    open: { zh: '高出多少不详', en: 'margin not stated' },
    at: EXACTLY,
  },
  down: {
    by: { zh: '{q}比目标{less}{d}', en: '{q}{d} below it' },
    open: { zh: '低多少不详', en: 'margin not stated' },
    at: EXACTLY,
  },
} as const satisfies Record<'up' | 'down', DistanceWords>

const DISTANCE = {
  met: BEYOND,
  within: { up: BEYOND.up, down: { ...BEYOND.down, at: AT_LIMIT } },
  missed: {
    up: {
      by: { zh: '{q}还差{d}', en: '{q}{d} to go' },
      open: { zh: '差多少不详', en: 'shortfall not stated' },
      at: null,
    },
    down: {
      by: { zh: '{q}超出目标{d}', en: '{q}{d} above it' },
      open: { zh: '超出多少不详', en: 'excess not stated' },
      at: null,
    },
  },
  unknown: {
    up: { by: { zh: '差距{q}{d}', en: '{q}{d} to go' }, open: null, at: null },
    down: { by: { zh: '差距{q}{d}', en: '{q}{d} above it' }, open: null, at: null },
  },
} as const satisfies Record<Standing, Record<'up' | 'down', DistanceWords>>

/** A fall that is to be large enough is judged as a fall: −40 % is 10 points short of −50 %, and not 10 points above it. */
const FALL_BEYOND = {
  by: { zh: '降幅{q}超出目标{d}', en: 'the fall exceeds it by {q}{d}' },
  open: { zh: '降幅超出多少不详', en: 'margin not stated' },
  at: EXACTLY,
} as const satisfies DistanceWords

const FALL = {
  met: FALL_BEYOND,
  within: FALL_BEYOND,
  missed: {
    by: { zh: '降幅{q}还差{d}', en: 'the fall is {q}{d} short' },
    open: { zh: '降幅差多少不详', en: 'shortfall not stated' },
    at: null,
  },
  unknown: {
    by: { zh: '降幅差距{q}{d}', en: 'the fall is {q}{d} short' },
    open: null,
    at: null,
  },
} as const satisfies Record<Standing, DistanceWords>

/** Standing and distance in words: 未达标，还差3个百分点 / Target not met, 3 percentage points to go. */
export function wordStatus(observation: Observation, status: TargetStatus, style: NumberStyle): string {
  const { language } = style
  const name = STANDING_NAMES[status.band === 'near' ? 'near' : status.standing][language]
  const said = wordDistance(observation, status, style)
  if (said === null) return name
  if (said === EXACTLY[language]) return said
  return `${name}${comma(language)}${said}`
}

function wordDistance(observation: Observation, status: TargetStatus, style: NumberStyle): string | null {
  const { quantity, unit, indicator } = observation
  const { standing, side, target } = status
  const { language } = style
  const falls =
    indicator.kind === 'change' && target.value < 0 && (quantity.upper ?? quantity.value ?? 0) <= 0
  const words: DistanceWords = side === 'down' && falls ? FALL[standing] : DISTANCE[standing][side]
  const isPercent = unit.dimension === 'percent'
  const say = (text: Bilingual | null) => text?.[language].replace('{less}', isPercent ? '低' : '少') ?? null
  const distance = written(status.distance)
  if (distance === null) {
    const isClose = quantity.bound === 'nearly' && quantity.value === target.value && standing === 'missed'
    return say(isClose && side === 'up' ? CLOSE : words.open)
  }
  // A distance is never less than 0, so that "at most 0" is 0 too.
  if (distance.value === 0 && distance.upper === 0) return say(words.at)
  const near = quantity.bound === 'nearly' ? quantity.value : null
  const sized = sizeOf(distance, near, isPercent ? POINTS : unit, style)
  return say(words.by)?.replace('{q}', sized.qualifier).replace('{d}', sized.amount) ?? null
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

interface Sized {
  readonly qualifier: string
  readonly amount: string
}

/** A distance as a qualifier and an amount, which a sentence may set apart: 最多|10个百分点, more than |100 groups. */
function sizeOf(distance: Quantity, near: number | null, unit: Unit, style: NumberStyle): Sized {
  const { language, notation } = style
  const zh = language === 'zh'
  const end = (value: number, rounding: 'up' | 'down') => wordEnd(value, unit, language, rounding, notation)
  switch (distance.bound) {
    case 'atLeast':
      return { qualifier: zh ? '至少' : 'at least ', amount: end(distance.value, 'down') }
    case 'above':
      if (zh) return { qualifier: '', amount: moreThan(distance.value, near, unit, style) }
      return { qualifier: 'more than ', amount: end(distance.value, 'down') }
    case 'atMost':
      return { qualifier: zh ? '最多' : 'at most ', amount: end(distance.value, 'up') }
    case 'below':
    case 'nearly':
      return { qualifier: '', amount: `${zh ? '不到' : 'less than '}${end(distance.value, 'up')}` }
    case 'exact':
    case 'approx':
    case 'range':
    case 'vague':
      return { qualifier: '', amount: wordValue(distance, unit, style) }
  }
}

/**
 * 近400 is 100多组 short of 500: near 400 is over 300, so the distance is under 200. Where the number comes near by a greater place than the
 * distance has, or is not said to be near, or 多 has no place to stand, it is 100组以上.
 */
function moreThan(value: number, near: number | null, unit: Unit, style: NumberStyle): string {
  const { figure, tail, unit: unitText } = wordQuantity(exact(value), unit, style)
  const isKnown = near !== null && lastPlace(near) <= lastPlace(value)
  if (isKnown && figure.endsWith('0')) return `${figure}多${tail}${unitText}`
  if (isKnown && tail !== '') return `${figure}${tail}多${unitText}`
  return `${wordEnd(value, unit, style.language, 'down', style.notation)}以上`
}
