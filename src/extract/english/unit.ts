import { readUnit } from '../lexicon/unit.ts'
import { isLetterAt, isThinSpaceAt } from '../numeral/chars.ts'
import { endOf } from './look.ts'
import { isTimeUnit, isUnitWord } from './words.ts'

export interface Unit {
  readonly end: number
  readonly unit: string
  readonly isTime: boolean
  /** Whether a count needs no more to be one: percent, yuan, days, workers. */
  readonly isKnown: boolean
}

const NO_UNIT = (at: number): Unit => ({ end: at, unit: '', isTime: false, isKnown: false })
const PERCENT = / ?(?:%|％|per ?cent\b|percentage points?\b)/iy
const PHRASE =
  /[ \u00a0](?:of )?((?:(?:square|cubic|working|calendar|US|U\.S\.) )?[a-z]{1,24}(?:-[a-z]{1,24})?)(?![a-z])/y
/** 24-hour, 12-member, 45-year-old: what the number measures, in front of a noun. */
const HYPHENED =
  /-((?:second|minute|hour|day|night|week|month|quarter|year|century)(?:-old)?|percentage-point|[a-z]{3,24})(?![a-z-])/iy

/** Behind these a hyphen makes a name: 5-star, 4-wheel. */
const NAMED_WITH = /^(?:star|way|wheel|stop|party|digit|plus|odd|to|and)$/iu

/** The unit directly behind a number: percent, yuan, workers; none where another word stands between. */
export function unitAt(text: string, at: number, value: number, isUncounted = false): Unit {
  const percent = endOf(PERCENT, text, at)
  if (percent > 0) return { end: percent, unit: text.slice(at, percent).trim(), isTime: false, isKnown: true }
  HYPHENED.lastIndex = at
  const hyphened = HYPHENED.exec(text)?.[1]
  if (hyphened !== undefined && !NAMED_WITH.test(hyphened))
    return {
      end: at + 1 + hyphened.length,
      unit: hyphened,
      isTime: isTimeUnit(hyphened.toLowerCase()),
      isKnown: true,
    }
  PHRASE.lastIndex = at
  const phrase = PHRASE.exec(text)
  const unit = phrase?.[1]
  if (phrase === null || unit === undefined || phrase[0].includes(' of ') !== isUncounted)
    return symbolAt(text, at)
  const noun = unit.slice(unit.lastIndexOf(' ') + 1)
  return isUnitWord(noun, value)
    ? { end: at + phrase[0].length, unit, isTime: isTimeUnit(noun), isKnown: true }
    : symbolAt(text, at)
}

/** km, kg, kWh: the signs that both languages share. */
function symbolAt(text: string, at: number): Unit {
  const from = isThinSpaceAt(text, at) ? at + 1 : at
  if (!isLetterAt(text, from)) return NO_UNIT(at)
  const { text: unit, end, unitClass } = readUnit(text, from)
  return unitClass === 'none' ? NO_UNIT(at) : { end, unit, isTime: unitClass === 'time', isKnown: true }
}
