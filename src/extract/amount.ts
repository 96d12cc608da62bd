import { isDigitAt, isHanziNumeralAt, isLetterAt, isThinSpaceAt } from './chars.ts'
import type { UnitClass } from './lexicon.ts'
import { type Numeral, readNumeral, scaled } from './numeral.ts'
import { readScale } from './scale.ts'
import { readUnit } from './unit.ts'

/**
 * A number with its scale and unit, before any qualifier: 2000余万元, 两个半小时, 1万2千, 十几名.
 *
 * This is the one grammar of amounts: running text, ranges and spreadsheet cells all read through it.
 */
export interface Amount {
  readonly numeral: Numeral
  readonly start: number
  readonly end: number
  readonly low: number
  readonly high: number
  readonly vague: boolean
  /** 余, 多 or 来 behind the number, or 多 behind the unit. */
  readonly odd: boolean
  readonly exponent: number
  readonly scale: string
  readonly unit: string
  readonly unitClass: UnitClass
}

/** Words that begin with 余, 多 or 来 and say nothing of the number before them. */
const ODD_WORDS = new Map([
  ['余', '额热下杭姚粮震生'],
  ['多', '媒云彩党晶重'],
  ['来', '自源到访信宾电临往看说'],
])

type Odd = 'none' | 'odd' | 'vague'

interface Tail {
  readonly end: number
  readonly odd: Odd
}

/** 余, 多, 来 or 几 behind a round number. 来 and 多 need a scale, a unit or an end behind them to be more than a verb. */
function readOdd(text: string, at: number, numeral: Numeral, exponent: number): Tail {
  const none: Tail = { end: at, odd: 'none' }
  const c = text.charAt(at)
  if (c === '有' && text[at + 1] === '余') return { end: at + 2, odd: 'odd' }
  if (c === '+' || c === '＋') return isPlusSuffix(text, at, numeral) ? { end: at + 1, odd: 'odd' } : none
  if (c !== '余' && c !== '多' && c !== '来' && c !== '几') return none
  const round = exponent > 0 || numeral.form === 'bare' || (numeral.value >= 10 && numeral.value % 10 === 0)
  const next = text.charAt(at + 1)
  if (c === '余') return next !== '' && ODD_WORDS.get(c)?.includes(next) ? none : { end: at + 1, odd: 'odd' }
  if (!round) return none
  if (c === '几') return { end: at + 1, odd: 'vague' }
  if (next !== '' && ODD_WORDS.get(c)?.includes(next)) return none
  const measured = readScale(text, at + 1).exponent > 0 || isUnitAt(text, at + 1)
  if (measured || c === '多') return { end: at + 1, odd: 'odd' }
  return none
}

/** 200+ and 300+个 say "or more"; before a number or a letter the plus adds (1+3, 1+N). */
const isPlusSuffix = (text: string, at: number, numeral: Numeral): boolean =>
  numeral.form === 'digits' &&
  !isDigitAt(text, at + 1) &&
  !isLetterAt(text, at + 1) &&
  !isHanziNumeralAt(text, at + 1)

interface Scaled {
  readonly end: number
  readonly value: number
  readonly exponent: number
}

/** 1万2千, 3亿5000万, 2万3000: smaller parts that follow a scaled number are added to it. */
function readParts(text: string, first: Scaled): Scaled {
  let sum = first
  for (let n = 0; n < 3 && isDigitAt(text, sum.end); n += 1) {
    const part = readNumeral(text, sum.end)
    if (part === null || part.form !== 'digits') break
    const scale = readScale(text, part.end)
    const value = scaled(part, scale.exponent)
    if (value >= 10 ** sum.exponent || scale.exponent >= sum.exponent) break
    if (scale.exponent === 0 && part.value < 10 ** (sum.exponent - 1)) break
    sum = { end: scale.end, value: sum.value + value, exponent: scale.exponent }
    if (scale.exponent === 0) break
  }
  return sum
}

/** A single space may part Arabic digits from their scale or unit, as in `1.2 万元`. */
function skipSpace(text: string, at: number): number {
  if (!isThinSpaceAt(text, at)) return at
  const behind = at + 1
  const scale = readScale(text, behind)
  if (scale.exponent > 0 && (!isThinSpaceAt(text, scale.end) || isUnitAt(text, scale.end + 1))) return behind
  return readUnit(text, behind).unitClass === 'none' ? at : behind
}

const isUnitAt = (text: string, at: number): boolean => readUnit(text, at).unitClass !== 'none'

/** The same before 余 and 多 with a unit behind them: 200 余名. */
function skipSpaceToOdd(text: string, at: number): number {
  if (!isThinSpaceAt(text, at) || (text[at + 1] !== '余' && text[at + 1] !== '多')) return at
  const isMeasured = readScale(text, at + 2).exponent > 0 || isUnitAt(text, at + 2)
  return isMeasured ? at + 1 : at
}

/** The amount that begins at `at`; null where no number does. */
export function readAmount(text: string, at: number): Amount | null {
  const numeral = readNumeral(text, at)
  return numeral === null ? null : amountOf(text, numeral)
}

/** The amount whose number has been read already. */
export function amountOf(text: string, numeral: Numeral): Amount {
  const isDigits = numeral.form === 'digits'
  let odd = readOdd(text, isDigits ? skipSpaceToOdd(text, numeral.end) : numeral.end, numeral, 0)
  if (odd.odd === 'none') odd = { end: numeral.end, odd: 'none' }
  let end = isDigits && odd.odd === 'none' ? skipSpace(text, odd.end) : odd.end
  const scaleFrom = end
  const scale = readScale(text, end)
  let exponent = scale.exponent
  let low = scaled(numeral, exponent)
  end = scale.end
  let scaleText = text.slice(scaleFrom, end)
  if (isDigits && exponent > 0 && odd.odd === 'none') {
    const sum = readParts(text, { end, value: low, exponent })
    if (sum.end > end) {
      low = sum.value
      end = sum.end
      exponent = sum.exponent
    }
  }
  if (scaleText === '' && !isDigits && '万亿'.includes(text.charAt(numeral.end - 1))) {
    scaleText = text.charAt(numeral.end - 1)
  }
  if (odd.odd === 'none') {
    odd = readOdd(text, end, numeral, exponent)
    end = odd.end
  }
  if (odd.odd !== 'none' && exponent > 0 && exponent < 4) {
    // 3百多亿元, 5千余万元: the larger scale behind 多.
    const larger = readScale(text, end)
    if (larger.exponent >= 4) {
      exponent += larger.exponent
      low = scaled(numeral, exponent)
      scaleText += text.slice(end, larger.end)
      end = larger.end
    }
  }
  const unit = readUnit(text, isDigits || odd.odd === 'odd' ? skipSpace(text, end) : end)
  const high = numeral.high > numeral.value ? numeral.high * 10 ** exponent : low
  const halved = unit.half > 0 && numeral.form !== 'bare' ? unit.half : 0
  if (unit.unitClass !== 'none') end = unit.end
  return {
    numeral,
    start: numeral.start,
    end,
    low: low + halved,
    high: Math.max(high, low) + halved,
    vague: numeral.form === 'vague' || odd.odd === 'vague',
    odd: odd.odd === 'odd' || unit.more,
    exponent,
    scale: scaleText,
    unit: unit.text,
    unitClass: unit.unitClass,
  }
}
