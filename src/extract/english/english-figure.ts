import type { FigureKind } from '../../domain/record/ledger.ts'
import { type Found, named } from '../figure.ts'
import { quantityFor } from '../lexicon/qualifier.ts'
import { readUnit } from '../lexicon/unit.ts'
import { isDigitAt, isHanAt, isLetterAt, isThinSpaceAt, startsSegment } from '../numeral/chars.ts'
import { digitsEnd } from '../numeral/digits.ts'
import { type EnglishNumber, mayBeNumberWord, readEnglishNumber, wordAt } from './number.ts'
import {
  endsPhrase,
  isBeforeYear,
  isNaming,
  isOpener,
  isTimeUnit,
  isUnitWord,
  MONTH,
  qualifierAtEnd,
  qualifierBehind,
  REACH_BEFORE,
} from './words.ts'

/** Groups and decimals that a number may have behind its first digits. */
const MOST_GROUPS = 5

/** Whether English stands around the number at `at`, so that it is read as English: a word before it or behind. */
export function isAmongEnglish(text: string, at: number, digits: number): boolean {
  const isOpen = text[at - 1] === '(' && isThinSpaceAt(text, at - 2)
  const behind = isOpen ? at - 3 : at - 2
  if ((isOpen || isThinSpaceAt(text, at - 1)) && (isLetterAt(text, behind) || isListMark(text, behind)))
    return true
  let end = digits
  for (
    let n = 0;
    n < MOST_GROUPS && (text[end] === ',' || text[end] === '.') && isDigitAt(text, end + 1);
    n += 1
  )
    end = digitsEnd(text, end + 1)
  if (isRangeMark(text, end) && isDigitAt(text, end + 1)) end = digitsEnd(text, end + 1)
  const joins = isThinSpaceAt(text, end) || text[end] === '-'
  return joins && isLetterAt(text, end + 1) && isLetterAt(text, end + 2)
}

const isRangeMark = (text: string, at: number): boolean => text[at] === '-' || text[at] === '–'

/** A comma behind a word or a number of an English list: 45, in "Wang, 45, said". */
const isListMark = (text: string, at: number): boolean =>
  (text[at] === ',' || text[at] === '.') && (isLetterAt(text, at - 1) || isDigitAt(text, at - 1))

/** The figure that a number of an English sentence makes at `at`; null where it is none, or where the rest of the grammar knows better. */
export function readEnglish(text: string, at: number, floor: number): Found | null {
  const isDigits = isDigitAt(text, at)
  if (!isDigits && (isJoined(text, at) || !mayBeNumberWord(text, at))) return null
  const date = isDigits ? readDate(text, at, floor) : null
  if (date !== null) return date
  const share = readShare(text, at)
  if (share !== null) return worded(text, at, floor, share.end, share.value)
  const number = readEnglishNumber(text, at)
  if (number === null) return null
  const previous = wordBefore(text, at)
  if (isDigits && isHanAt(text, number.end)) return null
  if (isDigits && isNaming(previous) && !number.isGrouped && !unitAt(text, number.end, number.value).isKnown)
    return named('label', 'english-name', at, number.end, number.value)
  return readCounted(text, at, floor, number, previous)
}

/** A letter, a digit or a hyphen before: the word is only the end of another. */
const isJoined = (text: string, at: number): boolean =>
  isLetterAt(text, at - 1) || isDigitAt(text, at - 1) || text[at - 1] === '-'

/** The word before the space at `at - 1`; '' where none stands there. */
function wordBefore(text: string, at: number): string {
  if (!isThinSpaceAt(text, at - 1)) return ''
  let from = at - 1
  if (text[from - 1] === '.' && text.startsWith('No.', from - 3)) from -= 1
  const end = from
  while (end - from < 20 && isLetterAt(text, from - 1)) from -= 1
  return text.slice(from, end)
}

const DATE_BEHIND = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2})? (?:of )?${MONTH}\\b\\.?(?:,? (?:19|20)\\d\\d)?`,
  'iy',
)
const DAY_BEHIND_MONTH =
  /\d{1,2}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and )\d{1,2}(?!\d|[.,]\d|%))?(?:, ?(?:19|20)\d\d)?(?![\d%])/y
const MONTH_BEFORE = new RegExp(`(?:^|[^a-z])(${MONTH}\\.?[ ])$`, 'iu')
const YEARS = /(?:19|20)\d\d(?:s|(?: ?[-–] ?| to )(?:(?:19|20)\d\d|\d\d)(?![\d,.%]))?(?![\d%]|,\d|\.\d)/y
const CLOCK = /\d{1,2}(?::\d\d)?(?: ?[-–] ?\d{1,2}(?::\d\d)?)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)/iy
const NTH = /\d{1,4}(?:st|nd|rd|th)\b/iy

function endOf(words: RegExp, text: string, at: number): number {
  words.lastIndex = at
  const found = words.exec(text)
  return found === null ? -1 : at + found[0].length
}

/** May 1, 2025 · 1 May · 2021-2025 · the 1990s · 8:30 a.m. · the 12th. */
function readDate(text: string, at: number, floor: number): Found | null {
  const month = MONTH_BEFORE.exec(text.slice(Math.max(floor, at - 12), at))?.[1]
  const day = month === undefined ? -1 : endOf(YEARS, text, at)
  if (month !== undefined) {
    const end = day > 0 ? day : endOf(DAY_BEHIND_MONTH, text, at)
    if (end > 0) return named('date', 'english-date', at - month.length, end)
  }
  const behind = endOf(DATE_BEHIND, text, at)
  if (behind > 0) return named('date', 'english-date', at, behind)
  const clock = endOf(CLOCK, text, at)
  if (clock > 0) return named('time', 'english-time', at, clock)
  const nth = endOf(NTH, text, at)
  if (nth > 0) return named('ordinal', 'english-ordinal', at, nth, Number.parseInt(text.slice(at), 10))
  const year = endOf(YEARS, text, at)
  if (year < 0 || isHanAt(text, year)) return null
  const isCount =
    year - at === 4 && unitAt(text, year, 2000).unit !== '' && !isBeforeYear(wordBefore(text, at))
  return isCount || readEnglishNumber(text, at)?.end !== at + 4
    ? null
    : named('date', 'english-date', at, year)
}

const PARTS =
  'half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths'.split(
    ' ',
  )

interface Share {
  readonly end: number
  readonly value: number
}

const OUT_OF = / (?:in|out of) (?:every )?/y
const OF_SCALE = / of an? (?:million|billion|thousand|hundred|dozen)\b/y

/** Two-thirds, one fifth, a quarter of, half of, one in five: a part of a whole. */
function readShare(text: string, at: number): Share | null {
  const first = wordAt(text, at)
  if (first === 'half') {
    if (/^(?:first|second|latter|other)$/iu.test(wordBefore(text, at))) return null
    const end = at + 4
    const isShare = /^ (?:of|the|its|their|our|all|a(?:n|re)?|were|is|was|had|have|said|came|went)\b/u.test(
      text.slice(end, end + 6),
    )
    return isShare &&
      !/^ an? (?:million|billion|hour|day|year|month|dozen|thousand|hundred)/u.test(text.slice(end, end + 12))
      ? { end, value: 0.5 }
      : /^(?:[,.;)]|$)/u.test(text.slice(end, end + 1))
        ? { end, value: 0.5 }
        : null
  }
  const isArticle = first === 'a' || first === 'an'
  const number = isArticle ? null : readEnglishNumber(text, at)
  if (!isArticle && (number === null || number.value >= 20 || number.vague)) return null
  const over = number?.value ?? 1
  const end = number?.end ?? at + first.length
  const joined = endOf(OUT_OF, text, end)
  if (joined > 0) {
    const whole = readEnglishNumber(text, joined)
    const isPart = whole !== null && whole.value > over && whole.value <= 1000 && Number.isInteger(over)
    const isPlain = isPart && (whole.isWord || whole.value % 5 === 0)
    return isPlain && (over === 1 || whole.isWord || text.startsWith('out', end + 1))
      ? { end: whole.end, value: over / whole.value }
      : null
  }
  const word = text[end] === '-' || text[end] === ' ' ? wordAt(text, end + 1) : ''
  const part = PARTS.indexOf(word)
  if (part < 0 || isDigitAt(text, at)) return null
  const under = part < 2 ? 2 : part < 4 ? 3 : part < 8 ? 4 : 5 + Math.floor((part - 8) / 2)
  const close = end + 1 + word.length
  const scaled = endOf(OF_SCALE, text, close)
  if (scaled > 0)
    return { end: scaled, value: (over / under) * (readEnglishNumber(text, close + 4)?.value ?? 1) }
  const isOf = /^(?: (?:of|were|was|are|is|have|had|more|less|higher|lower)\b|[,.;)]|$)/u.test(
    text.slice(close, close + 8),
  )
  return !isArticle || isOf ? { end: close, value: over / under } : null
}

const wordedBounds = { low: 0, high: 0, vague: false, odd: false, before: null, after: null } as const

/** The qualifier before `at`, no further back than `floor`. */
function before(text: string, at: number, floor: number) {
  const found = qualifierAtEnd(text.slice(Math.max(floor, at - REACH_BEFORE), at))
  return found === null ? null : { bound: found.bound, at: at - found.length }
}

function worded(text: string, at: number, floor: number, end: number, value: number): Found {
  const said = before(text, at, floor)
  return {
    start: said?.at ?? at,
    end,
    quantity: quantityFor({ ...wordedBounds, low: value, high: value, before: said?.bound ?? null }),
    scale: '',
    unit: '',
    kind: 'measure',
    rule: 'english-share',
  }
}

interface Unit {
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
function unitAt(text: string, at: number, value: number, isUncounted = false): Unit {
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

const ODD = /(?:-odd|-plus| plus|\+)(?![\da-z])/iy
const RANGE = / ?[-–—~] ?| to |-to-/y

/** The number with the unit, the words and the second end of a range that belong to it. */
function readCounted(
  text: string,
  at: number,
  floor: number,
  first: EnglishNumber,
  previous: string,
): Found | null {
  const range = first.vague ? null : readRange(text, first, previous)
  const number = range?.second ?? first
  const oddEnd = endOf(ODD, text, number.end)
  const after = qualifierBehind(text, number.end)
  const unit = unitAt(text, after?.end ?? (oddEnd > 0 ? oddEnd : number.end), number.value, number.vague)
  if (isHanAt(text, unit.end)) return null
  const currency = currencyBefore(text, at, floor)
  const said = before(text, at, floor)
  const bound = said !== null && limits(text, said.at, unit) ? said : null
  if (!counts(text, at, number, unit, previous, bound !== null || currency !== '' || oddEnd > 0)) return null
  const isBase = bound === null && ['per', 'every'].includes(previous.toLowerCase()) && isRound(number.value)
  if (isBase) return named('other', 'english-per', at, unit.end, number.value)
  const starts = bound?.at ?? at - currency.length
  const behind = after ?? qualifierBehind(text, unit.end)
  const kind: FigureKind = unit.isTime ? 'duration' : 'measure'
  const money = before(text, at - currency.length, floor)
  const stated = currency.length > 0 ? money : bound
  return {
    start: currency.length > 0 ? (money?.at ?? at - currency.length) : starts,
    end: Math.max(unit.end, oddEnd, behind?.end ?? 0),
    quantity: quantityFor({
      low: range?.low ?? number.value,
      high: number.value,
      vague: number.vague,
      odd: oddEnd > 0,
      before: stated?.bound ?? null,
      after: behind?.bound ?? null,
    }),
    scale: number.scale,
    unit: unit.unit === '' ? currency.trim() : unit.unit,
    kind,
    rule: range === null ? 'english-amount' : 'english-range',
  }
}

/** Within is a limit of time alone; higher than three years ago compares, and limits no time. */
const limits = (text: string, at: number, { isTime }: Unit): boolean =>
  isTime
    ? !/^(?:higher|lower|greater) than/iu.test(text.slice(at, at + 12))
    : !/^within/iu.test(text.slice(at, at + 6))

const isRound = (value: number): boolean => value >= 10 && Number.isInteger(Math.log10(value))

const CURRENCY = /(?:[¥￥$€£＄￡]|\b(?:RMB|CNY|USD|EUR) ?)$/u

const currencyBefore = (text: string, at: number, floor: number): string =>
  CURRENCY.exec(text.slice(Math.max(floor, at - 4), at))?.[0] ?? ''

/** 20 to 30 workers, 3-5 years, between 20 and 30; from 20 to 30 tells of a change, and so is two. */
function readRange(
  text: string,
  first: EnglishNumber,
  previous: string,
): { readonly low: number; readonly second: EnglishNumber } | null {
  const between = previous.toLowerCase() === 'between' && text.startsWith(' and ', first.end)
  if (previous.toLowerCase() === 'from') return null
  const unit = unitAt(text, first.end, first.value)
  const mark = between ? first.end + 5 : endOf(RANGE, text, unit.end)
  if (mark < 0) return null
  const second = readEnglishNumber(text, mark)
  if (second === null || second.vague || second.isWord !== first.isWord) return null
  const shares = unit.unit === '' && first.exponent === 0
  if (unit.unit !== '' && unitAt(text, second.end, second.value).unit !== unit.unit) return null
  const low =
    shares && first.value * 10 ** second.exponent < second.value
      ? first.value * 10 ** second.exponent
      : first.value
  return low < second.value ? { low, second } : null
}

/** A number in words before two words at most that end in a plural: three new workshops. */
const COUNTS_ON =
  /^ (?:(?:more|others?|each|apiece|from (?:each|both|all|the)|of (?:them|the|those|which|whom|its|their))\b|((?:[a-z]+(?:-[a-z]+)? ){1,2}[a-z]+))/u

/** Whether a number counts something here, or only names it. */
function counts(
  text: string,
  at: number,
  { value, vague, isWord, scale, end }: EnglishNumber,
  unit: Unit,
  previous: string,
  isQualified: boolean,
): boolean {
  if (vague) return true
  if (isWord) {
    // One of them and no one count nothing; one year and one percent do.
    if (value === 1) return unit.isTime || /^(?:percent|per cent|percentage point|yuan)/u.test(unit.unit)
    if (unit.isKnown || isQualified || value >= 100) return true
    if (/^[.,;)]/u.test(text.slice(end, end + 1)) && /^(?:to|than|by|from|of)$/u.test(previous)) return true
    const on = COUNTS_ON.exec(text.slice(end, end + 48))
    if (on === null) return false
    const phrase = on[1]?.split(' ') ?? ['']
    const noun = phrase.findIndex((word) => isUnitWord(word, value))
    const stop = phrase.findIndex((word) => endsPhrase(word))
    return on[1] === undefined || (noun > 0 && (stop < 0 || noun < stop))
  }
  if (unit.isKnown || isQualified || scale !== '') return true
  // Windows 11, BYD 300: a name and its number. In 40 of them: a sentence that begins with a common word.
  const isName = previous !== '' && previous.charAt(0) !== previous.charAt(0).toLowerCase()
  if (isName && !(isOpener(previous) && startsSegment(text, at - 1 - previous.length))) return false
  return isInSentence(text, at, end)
}

/** English on both sides, or words before and the end of a clause behind. */
function isInSentence(text: string, at: number, end: number): boolean {
  const tail = text.slice(end, end + 2)
  const goesOn = /^(?: [a-z(]|[,.;:)][ \n]?$|[,.;:)]?$)/iu.test(tail)
  return (
    goesOn &&
    /[a-z]{2,}(?:['’]s|['’])?[,;]? (?:[a-z]+ |[\d,.]+(?:,| and) )?$/iu.test(
      text.slice(Math.max(0, at - 32), at),
    )
  )
}
