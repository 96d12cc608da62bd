import { readScale } from './amount/scale.ts'
import { type Found, named, valueIn } from './figure.ts'
import { DIGITS_ONLY, UNITS } from './lexicon/lexicon.ts'
import {
  CIRCLED,
  CLASS_MASK,
  classAt,
  isDigitAt,
  isHanAt,
  isLetterAt,
  isThinSpaceAt,
  sentenceBefore,
  startsSegment,
} from './numeral/chars.ts'
import { digitsEnd } from './numeral/digits.ts'
import { isShortQuote } from './numeral/hanzi-context.ts'
import { type Numeral, readNumeral } from './numeral/numeral.ts'

const isAlnumAt = (text: string, at: number): boolean => isLetterAt(text, at) || isDigitAt(text, at)

/** Marks that join the parts of a Latin token when letters or digits are on both sides. */
const TOKEN_JOINS = '-_.@/&'

/** In LPR3.1% the number is a rate after a name, in AED77台 a count after a name; it is not part of the name. */
function beginsAmount(text: string, at: number, from: number): boolean {
  if (at === from || !isDigitAt(text, at) || !isLetterAt(text, at - 1)) return false
  const whole = digitsEnd(text, at)
  const end = text[whole] === '.' ? digitsEnd(text, whole + 1) : whole
  if (text[end] === '%' || text[end] === '％') return true
  // A short name takes its number along: C919架, K3次.
  if (at - from < 3 || end > whole) return false
  const unit = UNITS.longest(text, end)
  return unit?.value === 'count' && !DIGITS_ONLY.has(text.slice(end, unit.at)) && text[end] !== '次'
}

/** Where the token of Latin letters and digits at `at` ends: COVID-19, a@b.cn, v2.0. An address runs to the next blank. */
export function tokenEnd(text: string, at: number): number {
  let p = at
  while (
    (isAlnumAt(text, p) && !beginsAmount(text, p, at)) ||
    (TOKEN_JOINS.includes(text.charAt(p)) && p > at && isAlnumAt(text, p + 1))
  )
    p += 1
  if (text.startsWith('://', p) || text.slice(at, at + 4).toLowerCase() === 'www.') {
    while (p < text.length && text.charCodeAt(p) > 0x20 && text.charCodeAt(p) < 0x7f) p += 1
  }
  return p
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let p = from; p < to; p += 1) if (isDigitAt(text, p)) return true
  return false
}

/** A word that begins with a Latin letter, where there is a number in it (COVID-19) or it names a class (A类). */
export function readLatin(text: string, at: number): Found | null {
  const end = tokenEnd(text, at)
  const isGrade = text[end] === '级' || text[end] === '类'
  if (hasDigit(text, at, end)) return named('label', 'latin', at, isGrade ? end + 1 : end)
  if (!isGrade || end - at > 3) return null
  const name = text.slice(at, end)
  return name === name.toUpperCase() ? named('label', 'class', at, end + 1) : null
}

/** A token of a digit and then letters that are not a unit: 5G, 4S店, 3D, 5A级. */
function readDigitLatin(text: string, at: number, first: number): Found | null {
  if (!isLetterAt(text, first) || readScale(text, first).exponent > 0) return null
  const unit = UNITS.longest(text, first)
  if (unit !== null && unit.value !== 'none' && !isAlnumAt(text, unit.at)) return null
  let end = tokenEnd(text, first)
  if (text[end] === '级' || text[end] === '类') end += 1
  return named('label', 'latin', at, end)
}

const isPlus = (c: string): boolean => c === '+' || c === '＋'
const isTimes = (c: string): boolean => c === '×' || c === 'x' || c === '*' || c === '＊'

const goesOn = (text: string, at: number): boolean =>
  isDigitAt(text, at) || (isPlus(text.charAt(at - 1)) && isLetterAt(text, at))

/** 1+3+10, 1+N, 7×24小时: formulas that name a way of working. */
function readFormula(text: string, at: number, first: number): Found | null {
  const mark = text.charAt(first)
  if (!isPlus(mark) && !isTimes(mark)) return null
  let end = first
  while ((isPlus(text.charAt(end)) || isTimes(text.charAt(end))) && goesOn(text, end + 1)) {
    end = isDigitAt(text, end + 1) ? digitsEnd(text, end + 1) : end + 2
  }
  if (end === first) return null
  if (isTimes(mark)) {
    end = readScale(text, end).end
    const unit = UNITS.longest(text, end)
    if (unit !== null && unit.value !== 'none') end = unit.at
  } else {
    // 3+2个 is not a formula but a sum whose last term carries the unit.
    const unit = UNITS.longest(text, end)
    if (unit !== null && unit.value === 'count' && !isShortQuote(text, at)) return null
  }
  return named('label', 'formula', at, end)
}

const OPEN = '（(〔['
const SHUT = '）)〕]'

/** （一）, (3), 一、, 1., 2）: the numbers of a list. Those in brackets are read anywhere, the others only at a segment's start. */
export function readListNumber(text: string, at: number, floor: number): Found | null {
  const n = readNumeral(text, at)
  if (n === null || n.end - n.start > 4) return null
  const before = text.charAt(at - 1)
  const behind = text.charAt(n.end)
  const opens = at > floor && before !== '' && OPEN.includes(before)
  const shuts = behind !== '' && SHUT.includes(behind)
  const isShort = n.end - n.start <= 2 || n.form === 'hanzi' || n.digits.includes('.')
  if (opens && shuts && isShort && (n.form === 'digits' || n.form === 'hanzi') && !n.digits.includes('.')) {
    return named('label', 'list-number', at - 1, n.end + 1, valueIn(n))
  }
  if (!isShort || !(startsSegment(text, at) || startsItem(text, at, n))) return null
  if (n.form === 'hanzi' && behind === '、') return named('label', 'list-number', at, n.end + 1, valueIn(n))
  if (n.form !== 'digits') return null
  if (n.digits.includes('.')) return readOutline(text, n)
  const ends = behind === '、' || ((behind === '.' || behind === '．') && !isDigitAt(text, n.end + 1))
  if (ends && !(behind === '、' && isDigitAt(text, n.end + 1))) {
    return named('label', 'list-number', at, n.end + 1, valueIn(n))
  }
  return shuts ? named('label', 'list-number', at, n.end + 1, valueIn(n)) : null
}

/** 注：1.增加值…, 期间：1）各单位…: an item that is numbered within a line. */
const startsItem = (text: string, at: number, n: Numeral): boolean =>
  n.form === 'digits' &&
  text[n.end] !== '、' &&
  ('：:，,'.includes(text.charAt(at - 1) || '_') || (text[n.end] === '．' && isThinSpaceAt(text, at - 1))) &&
  isHanAt(text, n.end + 1)

/** 1.1 and a blank before a heading number an outline; before a unit or another number 1.1 is an amount. */
function readOutline(text: string, n: Numeral): Found | null {
  const at = n.end + 1
  const isSpaced = text[n.end] === ' ' || text[n.end] === '\u3000'
  if (!isSpaced || n.value >= 20 || !isHanAt(text, at) || readScale(text, at).exponent > 0) return null
  const unit = UNITS.longest(text, at)
  return unit === null || unit.value === 'none' ? named('label', 'list-number', n.start, n.end) : null
}

/** ①, ㈠ and their like. */
export function readCircled(text: string, at: number): Found {
  let end = at + 1
  while ((classAt(text, end) & CLASS_MASK) === CIRCLED) end += 1
  return named('label', 'list-number', at, end)
}

/** 〔2024〕15号: a document number from its bracket. */
export function readDocumentNumber(text: string, at: number): Found | null {
  const year = digitsEnd(text, at + 1)
  if (year - at - 1 !== 4 || text[year] !== '〕') return null
  const number = digitsEnd(text, text[year + 1] === '第' ? year + 2 : year + 1)
  const end = text[number] === '号' ? number + 1 : number
  return named('label', 'document-number', at, end)
}

/** 5·12, 3·15: days named by their date, parted by a middle dot. */
function readDotted(text: string, at: number, first: number): Found | null {
  const c = text[first]
  if ((c !== '·' && c !== '•' && c !== '・') || !isDigitAt(text, first + 1)) return null
  return named('label', 'dotted', at, digitsEnd(text, first + 1))
}

/** Several numbers joined by hyphens, as codes and serial numbers are. */
function readCode(text: string, at: number, first: number): Found | null {
  if (text[first] !== '-' || !isAlnumAt(text, first + 1)) return null
  const second = tokenEnd(text, first + 1)
  const isCode =
    (text[second - 1] !== '-' && text.slice(first + 1, second).includes('-')) || isLetterAt(text, first + 1)
  return isCode ? named('label', 'code', at, second) : null
}

const ACCOUNTS = ['账户', '账号', '帐户', '帐号', '卡号', '汇至']

/** 账号：6200 0000 1234: digits in groups of four after a word for an account. */
export function readAccount(text: string, at: number, floor: number): Found | null {
  let end = at
  let groups = 0
  while (digitsEnd(text, end) === end + 4 && groups < 6) {
    end += 4
    groups += 1
    if (text[end] !== ' ' || !isDigitAt(text, end + 1)) break
    end += 1
  }
  if (groups < 2) return null
  const before = sentenceBefore(text, at, 12, floor)
  return ACCOUNTS.some((word) => before.includes(word))
    ? named('label', 'account', at, digitsEnd(text, end))
    : null
}

/** Labels that begin with a digit. */
export function readDigitLabel(text: string, at: number): Found | null {
  const n = readNumeral(text, at)
  if (n === null) return null
  if (n.form === 'long' || n.form === 'version') return named('label', n.form, at, tokenEnd(text, n.end))
  return (
    readDotted(text, at, n.end) ??
    readFormula(text, at, n.end) ??
    readDigitLatin(text, at, n.end) ??
    readCode(text, at, n.end)
  )
}
