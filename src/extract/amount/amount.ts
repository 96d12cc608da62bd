import type { UnitClass } from '../lexicon/lexicon.ts'
import { readUnit } from '../lexicon/unit.ts'
import {
  isDigitAt,
  isHanAt,
  isHanziNumeralAt,
  isLetterAt,
  isNumeralAt,
  isThinSpaceAt,
  startsSegment,
} from '../numeral/chars.ts'
import { type Numeral, readNumeral, scaled } from '../numeral/numeral.ts'
import { readScale, type Scale } from './scale.ts'

const MINUS = '-−－'
const PLUS = '+＋'

interface Sign {
  readonly at: number
  readonly negative: boolean
}

/** Marks after which a sign begins a cell, a bracket or a statement, and so does not join two numbers. */
const OPENERS = '\t\u3000（(：:，,、|'

/** Words before a number that may have a sign, also if it is a whole number: 净胜分-12. */
const SIGNED = ['净胜分', '净胜球', '得失分', '净值', '分差']

const WARMTH = ['℃', '度', '摄氏度', '°C']

/** 零下 that ends at a place before a number of degrees. */
export function readFrost(text: string, { unit }: Amount, at: number, floor: number): Sign | null {
  if (at - 2 < floor || !text.startsWith('零下', at - 2) || !WARMTH.includes(unit)) return null
  return { at: at - 2, negative: true }
}

/** The plus or minus sign that comes before the number and belongs to it. */
export function readSign(text: string, amount: Amount, floor: number): Sign | null {
  const at = amount.start
  if (at - 1 < floor) return null
  const mark = text.charAt(at - 1)
  const isPlus = PLUS.includes(mark)
  // Most numbers have no sign before them.
  if (mark === '' || !(isPlus || MINUS.includes(mark))) return null
  const { unit } = amount
  const isWarmth = WARMTH.includes(unit)
  const isOpen =
    startsSegment(text, at - 1) ||
    isThinSpaceAt(text, at - 2) ||
    OPENERS.includes(text.charAt(at - 2)) ||
    SIGNED.some((w) => text.startsWith(w, at - 1 - w.length))
  const isRate = amount.unitClass === 'rate' || isWarmth
  const isFraction = amount.numeral.digits.includes('.')
  const isBare = unit === '' && amount.numeral.form === 'digits'
  if (isPlus) {
    const joins = !isOpen && !(isRate && isHanAt(text, at - 2))
    return joins || !(isRate || isFraction || isBare) ? null : { at: at - 1, negative: false }
  }
  const previous = at - 2
  const joins =
    isDigitAt(text, previous) ||
    isLetterAt(text, previous) ||
    ')）%％-—'.includes(text.charAt(previous) || ' ')
  if (joins && previous >= 0) return null
  return isRate || isFraction || (isBare && isOpen) ? { at: at - 1, negative: true } : null
}

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
  /** 余, 多 or 来 after the number, or 多 after the unit. */
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

/** 余, 多, 来 or 几 after a round number. 来 and 多 need a scale, a unit or an end after them to be more than a verb. */
function readOdd(text: string, at: number, numeral: Numeral, exponent: number): Tail {
  const none: Tail = { end: at, odd: 'none' }
  const c = text.charAt(at)
  if (c === '有' && text[at + 1] === '余') return { end: at + 2, odd: 'odd' }
  // 百把人, 万把块: some hundred, some ten thousand.
  if (c === '把' && numeral.form === 'bare' && isUnitAt(text, at + 1)) return { end: at + 1, odd: 'vague' }
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

/** A number in digits with its scales added up: `total` is done, `section` may still be multiplied by 万 or 亿. */
interface Sum {
  readonly end: number
  readonly total: number
  readonly section: number
  /** The last power of ten up to 千, and the last of 万 or more; 0 where none. */
  readonly small: number
  readonly large: number
}

/** 千万 as 千 and 万: the powers that add to a section, and those that multiply it. */
const smallOf = (exponent: number): number => exponent % 4

function begin(numeral: Numeral, { end, exponent }: Scale): Sum {
  const small = smallOf(exponent)
  const large = exponent - small
  const value = scaled(numeral, exponent)
  return large > 0
    ? { end, total: value, section: 0, small: 0, large }
    : { end, total: 0, section: value, small, large: 0 }
}

/** Parts that a number in digits may have: 3亿5千6百7, and a few more than anyone prints. */
const MOST_PARTS = 5

/** 1万2千, 3亿5000万, 1千零1, 2千零30万: smaller parts that follow a scaled number are added to it. */
function readParts(text: string, first: Sum): Sum {
  let sum = first
  for (let n = 0; n < MOST_PARTS && (sum.small > 0 || sum.large > 0); n += 1) {
    const next = readPart(text, sum)
    if (next === null) break
    sum = next
    if (sum.small === 0 && sum.section > 0) break
  }
  return sum
}

/** Whether one digit ends a sum and its clause: 3万5， but not 3万5人. */
const isShortForm = (text: string, { form, value, start, end }: Numeral): boolean =>
  form === 'digits' &&
  value > 0 &&
  end - start === 1 &&
  (end === text.length || '，。；！？）”的\n'.includes(text.charAt(end)))

function readPart(text: string, sum: Sum): Sum | null {
  const hasZero = text[sum.end] === '零' || text[sum.end] === '〇'
  const at = hasZero ? sum.end + 1 : sum.end
  if (!isNumeralAt(text, at)) return null
  const part = readNumeral(text, at)
  // 1万五千: a part in characters, which holds its scale itself.
  const isHanzi = part?.form === 'hanzi' && part.high === part.value && (hasZero || part.end - part.start > 1)
  if (part === null || !(part.form === 'digits' || isHanzi)) return null
  if (isHanzi && text[part.end - 1] === '亿' && sum.large === 4) {
    return {
      ...sum,
      end: part.end,
      total: (sum.total + sum.section) * 1e8 + part.value,
      section: 0,
      small: 0,
      large: 8,
    }
  }
  const { end, exponent } = readScale(text, part.end)
  const small = smallOf(exponent)
  const large = exponent - small
  const value = scaled(part, small)
  const last = sum.small || sum.large
  // 1万5千亿: the larger unit multiplies all that went before.
  if (large > 0 && sum.large > 0 && large >= sum.large) {
    const isPart = value < 10 ** last && (hasZero || value >= 10 ** (last - 1))
    const whole = sum.total + sum.section + value
    return isPart ? { end, total: whole * 10 ** large, section: 0, small: 0, large } : null
  }
  if (sum.small > 0 ? value >= 10 ** sum.small : value >= 10 ** (sum.large - large)) return null
  // 3万5 at the end of a clause: a sum told short. Elsewhere the 5 is another number's.
  if (exponent === 0 && !hasZero && isShortForm(text, part) && sum.section === 0 && sum.small === 0)
    return { ...sum, end, section: part.value * 10 ** (last - 1) }
  if (exponent === 0 && !hasZero && part.value < 10 ** (last - 1)) return null
  const section = sum.section + value
  return large > 0
    ? {
        end,
        total: sum.total + scaled(part, exponent) + sum.section * 10 ** large,
        section: 0,
        small: 0,
        large,
      }
    : { end, total: sum.total, section, small, large: sum.large }
}

/** All that `sum` holds, multiplied by a scale after 多; a number without further parts is scaled from its digits. */
const scaledSum = (sum: Sum, numeral: Numeral, exponent: number, larger: number): number =>
  sum.total + sum.section === scaled(numeral, exponent)
    ? scaled(numeral, exponent + larger)
    : (sum.total + sum.section) * 10 ** larger

/** A single space may part Arabic digits from their scale or unit, as in `1.2 万元`. */
function skipSpace(text: string, at: number): number {
  if (!isThinSpaceAt(text, at)) return at
  const behind = at + 1
  const scale = readScale(text, behind)
  if (scale.exponent > 0 && (!isThinSpaceAt(text, scale.end) || isUnitAt(text, scale.end + 1))) return behind
  return readUnit(text, behind).unitClass === 'none' ? at : behind
}

const isUnitAt = (text: string, at: number): boolean => readUnit(text, at).unitClass !== 'none'

/** The same before 余 and 多 with a unit after them: 200 余名. */
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
  end = scale.end
  let scaleText = text.slice(text[scaleFrom] === '个' ? scaleFrom + 1 : scaleFrom, end)
  let sum = begin(numeral, scale)
  if (isDigits && exponent > 0 && odd.odd === 'none') {
    sum = readParts(text, sum)
    if (sum.end > end) {
      end = sum.end
      exponent = sum.small || (sum.section > 0 ? 0 : sum.large)
    }
  }
  let low = sum.total + sum.section
  if (scaleText === '' && !isDigits && '万亿'.includes(text.charAt(numeral.end - 1))) {
    scaleText = text.charAt(numeral.end - 1)
  }
  if (odd.odd === 'none') {
    odd = readOdd(text, end, numeral, exponent)
    end = odd.end
  }
  if (odd.odd !== 'none' && exponent > 0 && exponent <= 4) {
    // 3百多亿元, 5千余万元, 2万多亿元: the larger scale after 多.
    const larger = readScale(text, end)
    if (larger.exponent > 4 || (larger.exponent === 4 && exponent < 4)) {
      low =
        sum.large > 0 && larger.exponent < sum.large
          ? sum.total + sum.section * 10 ** larger.exponent
          : scaledSum(sum, numeral, exponent, larger.exponent)
      exponent += larger.exponent
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
