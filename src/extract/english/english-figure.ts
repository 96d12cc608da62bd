import type { FigureKind } from '../../domain/record/ledger.ts'
import type { Found } from '../figure.ts'
import { named } from '../figure.ts'
import { quantityFor } from '../lexicon/qualifier.ts'
import { isDigitAt, isHanAt, isLetterAt, isThinSpaceAt, startsSegment } from '../numeral/chars.ts'
import { digitsEnd } from '../numeral/digits.ts'
import type { EnglishNumber } from './number.ts'
import { mayBeNumberWord, readEnglishNumber, readShare } from './number.ts'
import type { Unit } from './words.ts'
import {
  endOf,
  endsPhrase,
  isBeforeYear,
  isNaming,
  isOpener,
  isUnitWord,
  MONTH,
  qualifierAtEnd,
  qualifierBehind,
  REACH_BEFORE,
  unitAt,
  wordBefore,
} from './words.ts'

const DATE_BEHIND = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2})? (?:of )?${MONTH}\\b\\.?(?:,? (?:19|20)\\d\\d)?`,
  'iy',
)
const DAY_BEHIND_MONTH =
  /\d{1,2}(?:st|nd|rd|th)?(?:(?: ?[-–] ?| to | and )\d{1,2}(?!\d|[.,]\d|%))?(?:, ?(?:19|20)\d\d)?(?![\d%])/y
const MONTH_BEFORE = new RegExp(`(?:^|[^a-z])(${MONTH}\\.?[ ])$`, 'iu')
const YEARS = /(?:19|20)\d\d(?:s|(?: ?[-–] ?| to )(?:(?:19|20)\d\d|\d\d)(?![\d,.%]))?(?![\d%]|,\d|\.\d)/y
const CLOCK = /\d{1,2}(?::\d\d)?(?: ?[-–] ?\d{1,2}(?::\d\d)?)? ?(?:a\.m\.|p\.m\.|am\b|pm\b|o'clock)/iy
/** The first nine months, the first three quarters: what Chinese prints as 前三季度. */
const PART_OF_YEAR = /(?:[a-z]{3,6}|\d{1,2}) (?:months|quarters)\b/iy
const NTH = /\d{1,4}(?:st|nd|rd|th)\b/iy

/** The date, time or ordinal that a number makes: May 1, 2025 · 1 May · 2021-2025 · the 1990s · 8:30 a.m. · the 12th. */
function readEnglishDate(text: string, at: number, floor: number): Found | null {
  const part = /^first$/iu.test(wordBefore(text, at)) ? endOf(PART_OF_YEAR, text, at) : -1
  if (part > 0) return named('date', 'english-date', at, part)
  if (!isDigitAt(text, at)) return null
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
  const date = readEnglishDate(text, at, floor)
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
  const shared = shares ? Number(`${first.value}e${second.exponent}`) : first.value
  const low = shared < second.value ? shared : first.value
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
