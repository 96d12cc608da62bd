import { RANGE_MARKS } from './amount/range.ts'
import { readScale } from './amount/scale.ts'
import { type Found, named, valueIn } from './figure.ts'
import { DIGITS_ONLY, UNITS } from './lexicon/lexicon.ts'
import { readUnit } from './lexicon/unit.ts'
import {
  CIRCLED,
  CLASS_MASK,
  classAt,
  digitOf,
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

/** How many numbers are read as one ordinal at most: 第3、4、5名. */
const MOST_PARTS = 3

const isNumbered = (n: Numeral | null): n is Numeral => n !== null && n.form !== 'vague' && n.form !== 'bare'

const LIST_MARKS = '、和'

/** 第3、4 goes on by one; 第4、5和13位 may leap where the unit of a rank closes the list. */
const countsOn = (text: string, last: Numeral, next: Numeral): boolean =>
  next.value === last.value + 1 ||
  (next.value > last.value && '位名、和'.includes(text.charAt(next.end) || ' '))

/** 第 with its number and unit: 第3届, 第二十届, 第1至3名. 第三季度 is a date. */
export function readOrdinal(text: string, at: number): Found | null {
  if (text[at] !== '第') return null
  const first = readNumeral(text, isThinSpaceAt(text, at + 1) ? at + 2 : at + 1)
  if (!isNumbered(first)) return null
  let end = first.end
  let last = first
  for (let n = 1; n < MOST_PARTS; n += 1) {
    const mark = text.charAt(end)
    if (mark === '' || !(RANGE_MARKS.includes(mark) || LIST_MARKS.includes(mark))) break
    const next = readNumeral(text, text[end + 1] === '第' ? end + 2 : end + 1)
    if (!isNumbered(next) || (LIST_MARKS.includes(mark) && !countsOn(text, last, next))) break
    last = next
    end = next.end
  }
  if (text.startsWith('季度', end)) return named('date', 'date', at, end + 2)
  end = readScale(text, end).end
  const unitFrom = isThinSpaceAt(text, end) && first.form === 'digits' ? end + 1 : end
  const unit = readUnit(text, unitFrom)
  if (unit.unitClass !== 'none') end = unit.end
  return named('ordinal', 'ordinal', at, end, valueIn(first))
}

/** 首届: the only first that is written without a numeral and still counts a series. */
export const readFirst = (text: string, at: number): Found | null =>
  text[at + 1] === '届' ? named('ordinal', 'first', at, at + 2, 1) : null

const isHyphen = (c: string): boolean => c === '-' || c === '—' || c === '－' || c === '–'

/** Words after which a run of seven or eight digits is a telephone number. */
const PHONE_WORDS = ['电话', '热线', '传真', '手机', '座机', '拨打', '致电', '拨通', '联系方式', '短号']

/** How many characters before the digits such a word may begin, for 电话（传真）：. */
const REACH = 12

function afterPhoneWord(text: string, at: number, floor: number): boolean {
  const before = sentenceBefore(text, at, REACH, floor)
  return PHONE_WORDS.some((w) => before.includes(w))
}

/** 热线8888, 拨打96116: the word is right before the digits. 热线12件 is not a telephone number but a count. */
function isNamed(text: string, at: number, floor: number): boolean {
  const before = sentenceBefore(text, at, 5, floor).replace(/[：:“"\s]+$/u, '')
  return (
    digitsEnd(text, at) - at > 3 &&
    PHONE_WORDS.some((w) => before.endsWith(w)) &&
    readUnit(text, digitsEnd(text, at)).text === ''
  )
}

const phone = (start: number, end: number): Found => named('phone', 'phone', start, end)

/** 139****0021: where a number whose middle is hidden ends, or -1. */
function maskedEnd(text: string, at: number): number {
  let p = at
  while (p - at < 12 && (text[p] === '*' || text[p] === '＊' || text[p] === '×' || text[p] === 'X')) p += 1
  return p - at >= 3 ? digitsEnd(text, p) : -1
}

/** A telephone number of mainland form; hyphens as printed. */
export function readPhone(text: string, at: number, floor: number): Found | null {
  const first = digitsEnd(text, at)
  const masked = maskedEnd(text, first)
  if (masked > 0) return phone(at, masked)
  const length = first - at
  if (length < 3 || length > 12) return null
  const a = digitOf(text.charCodeAt(at))
  const isHyphened = isHyphen(text.charAt(first))
  // Most numbers are short and stand alone; right after such a word a short one is a telephone number too.
  if (length < 7 && !isHyphened) return length < 6 && isNamed(text, at, floor) ? phone(at, first) : null
  const b = digitOf(text.charCodeAt(at + 1))
  const c = digitOf(text.charCodeAt(at + 2))
  if (isHyphened && (a === 0 || length === 4 || ((a === 4 || a === 8) && length === 3))) {
    const second = digitsEnd(text, first + 1)
    const rest = second - first - 1
    if (a === 0 && (length === 3 || length === 4) && (rest === 7 || rest === 8)) return phone(at, second)
    if (a !== 0 && length === 3 && b === 0 && c === 0) {
      if (rest === 7) return phone(at, second)
      const third = isHyphen(text.charAt(second)) ? digitsEnd(text, second + 1) : second
      if (third > second && rest + third - second - 1 === 7) return phone(at, third)
    }
    // 6218-3345 after such a word.
    const isParted = length === 4 && second - first === 5 && afterPhoneWord(text, at, floor)
    return isParted ? phone(at, second) : null
  }
  if (isDigitAt(text, first + 1) && text[first] === '.') return null
  if (length === 11 && a === 1 && b >= 3) return phone(at, first)
  if (length === 10 && (a === 4 || a === 8) && b === 0 && c === 0) return phone(at, first)
  if ((length === 11 || length === 12) && a === 0) return phone(at, first)
  if ((length === 7 || length === 8) && afterPhoneWord(text, at, floor)) return phone(at, first)
  return null
}

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
