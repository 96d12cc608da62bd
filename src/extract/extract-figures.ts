import { readAmountFigure, readPair, readSeveral, readZero, veryMany } from './amount/amount-figure.ts'
import { readFraction } from './amount/fraction.ts'
import { readHalf } from './amount/half.ts'
import { areNeighbours } from './amount/range.ts'
import { areDecades, readDate, readDecades, readHalfYear } from './date.ts'
import { isAmongEnglish, readEnglish } from './english/english-figure.ts'
import type { Figure, Found } from './figure.ts'
import { named } from './figure.ts'
import {
  readAccount,
  readCircled,
  readDigitLabel,
  readDocumentNumber,
  readFirst,
  readLatin,
  readListNumber,
  readOrdinal,
  readPhone,
  tokenEnd,
} from './label.ts'
import { WORDS } from './lexicon/lexicon.ts'
import {
  BRACKET,
  CIRCLED,
  CLASS_MASK,
  classAt,
  DIGIT,
  FIRST,
  FORMAL,
  followsTime,
  HALF,
  HANZI,
  isHanAt,
  isNumeralAt,
  isThinSpaceAt,
  LETTER,
  NOTHING,
  ORDER,
  PAIR,
  SEVERAL,
  STARTS_WORD,
  startsSegment,
} from './numeral/chars.ts'
import { digitsEnd } from './numeral/digits.ts'
import { hanziEnd, isEndlessHanzi } from './numeral/hanzi.ts'
import { earnsPoints, isMeasuredOut } from './numeral/hanzi-context.ts'
import { asPrinted, simplified } from './numeral/traditional.ts'
import { readTime } from './time.ts'

/** 一 at the end of a word (统一, 唯一) begins no number. */
const ONE_ENDS = '统唯同之专单划万如合'

/**
 * Reads a text from left to right, a stretch at a time.
 *
 * No step ends within a figure, so a scan may pause after any step and go on later with the same result.
 */
export class Scanner {
  readonly figures: Figure[] = []
  /** As read: traditional number words in the simplified form. */
  readonly #text: string
  readonly #printed: string
  #at = 0
  /** The end of the last figure or word: nothing before it may be read again. */
  #floor = 0

  constructor(text: string) {
    this.#printed = text
    this.#text = simplified(text)
  }

  get done(): boolean {
    return this.#at >= this.#text.length
  }

  get position(): number {
    return this.#at
  }

  /** Reads on until `limit` is reached or passed. */
  run(limit: number): void {
    const text = this.#text
    const end = Math.min(limit, text.length)
    let at = this.#at
    while (at < end) {
      const found = classAt(text, at)
      // A character that begins words alone hardly ever begins one here.
      if (found === NOTHING || (found === STARTS_WORD && !WORDS.mayBegin(text, at))) {
        at += 1
        continue
      }
      at = this.#step(at, found)
    }
    this.#at = at
  }

  #step(at: number, found: number): number {
    const text = this.#text
    const kind = found & CLASS_MASK
    // 一年零三个月: 零 only joins the parts of a length of time.
    if (at === this.#floor && at > 0 && text[at] === '零' && isNumeralAt(text, at + 1)) return at + 1
    if (kind === HANZI && isEndlessHanzi(text, at)) return hanziEnd(text, at)
    if (kind === HANZI && isLunarDay(text, at)) return at + 1
    const word = found & STARTS_WORD && WORDS.mayBegin(text, at) ? WORDS.longest(text, at) : null
    const figure = this.#read(at, kind)
    if (
      word !== null &&
      (figure === null ||
        word.at > figure.end ||
        (word.at === figure.end && !counts(text, at, figure) && !isEnglishCount(figure)))
    ) {
      this.#floor = word.at
      if (word.value === 'none') return word.at
      const manyOrLabel =
        word.value === 'label' ? named('label', 'word', at, word.at) : veryMany(text, at, word.at)
      this.#keep(manyOrLabel)
      return manyOrLabel.end
    }
    if (figure === null) return this.#skip(at, kind)
    this.#keep(figure)
    return figure.end
  }

  #keep({ start, end, quantity, scale, unit, kind, rule }: Found): void {
    this.#floor = end
    const text = this.#printed.slice(start, end)
    const figure = { start, end, text, quantity, scale, unit, kind, rule }
    this.figures.push(this.#printed === this.#text ? figure : asPrinted(figure, this.#text.slice(start, end)))
  }

  #read(at: number, kind: number): Found | null {
    const text = this.#text
    const floor = this.#floor
    switch (kind) {
      case DIGIT:
        return readFromDigit(text, at, floor)
      case HANZI:
        if (endsWordWithOne(text, at)) return null
        if (text[at] === '零') return readZero(text, at) ?? readFromHanzi(text, at, floor)
        return readFromHanzi(text, at, floor)
      case LETTER:
        return readEnglish(text, at, floor) ?? readLatin(text, at)
      case ORDER:
        return readOrdinal(text, at)
      case HALF:
        return readHalfYear(text, at, floor) ?? readHalf(text, at, floor)
      case SEVERAL:
        return readSeveral(text, at, floor)
      case FIRST:
        return readFirst(text, at)
      case FORMAL:
        return readAmountFigure(text, at, floor)
      case PAIR:
        return readPair(text, at, floor)
      case CIRCLED:
        return readCircled(text, at)
      case BRACKET:
        return readDocumentNumber(text, at)
      default:
        return null
    }
  }

  /** Where to go on when nothing was read: after the whole run or token, so that no part of it is read by itself. */
  #skip(at: number, kind: number): number {
    const text = this.#text
    if (kind === DIGIT) return digitsEnd(text, at)
    if (kind === HANZI) return endsWordWithOne(text, at) ? at + 1 : hanziEnd(text, at)
    return kind === LETTER ? tokenEnd(text, at) : at + 1
  }
}

/** 近百年 and 超百岁 count, though 百年 and 百岁 alone are words: a qualifier before 百, 千 or 万 says so. */
const counts = (text: string, at: number, figure: Found): boolean =>
  // 三小时零十分, 挣十分，: minutes or points, where 十分 elsewhere is "very".
  (figure.unit === '分' &&
    (followsTime(text, at) || (earnsPoints(text, at) && !isHanAt(text, figure.end)))) ||
  ('百千万'.includes(text.charAt(at)) &&
    ((figure.start < at && (figure.kind === 'duration' || figure.unit === '岁' || figure.unit === '里')) ||
      ('米里亩'.includes(figure.unit || ' ') && isMeasuredOut(text, figure.end, figure.unit))))

/** 120 is a telephone number, and a count in an English sentence; 12351 is none. */
const isEnglishCount = ({ rule, quantity }: Found): boolean =>
  rule.startsWith('english') && quantity.value !== null && quantity.value < 1000

/** 初三三倍工资: the first 三 is a day of the moon's calendar. 年初三百人 and 最初三五个 begin no day. */
const isLunarDay = (text: string, at: number): boolean =>
  text[at - 1] === '初' && isNumeralAt(text, at + 1) && !'最当起年月期'.includes(text.charAt(at - 2) || '年')

function endsWordWithOne(text: string, at: number): boolean {
  if (text[at] !== '一' || at === 0) return false
  // 均一性 is a word, 人均一万 a count.
  if (text[at - 1] === '均') return '化性价色'.includes(text.charAt(at + 1) || ' ')
  return ONE_ENDS.includes(text.charAt(at - 1))
}

/** Asks the readers of a number in Arabic digits, the most particular first. */
function readFromDigit(text: string, at: number, floor: number): Found | null {
  const end = digitsEnd(text, at)
  const english = isAmongEnglish(text, at, end) ? readEnglish(text, at, floor) : null
  if (english !== null) return english
  const behind = behindAt(text, isThinSpaceAt(text, end) ? end + 1 : end)
  const decimals = text[end] === '.' ? digitsEnd(text, end + 1) : end + 1
  if (decimals > end + 1 && text[decimals] !== '.' && end - at < 4)
    return readFromDecimal(text, at, floor, decimals)
  const found =
    (end - at === 4 && text[end] === ' ' ? readAccount(text, at, floor) : null) ??
    (end - at >= 3 ? readPhone(text, at, floor) : null) ??
    (behind & LIST_BEHIND ? readListed(text, at, floor) : null) ??
    readTimes(text, at, floor, behind)
  if (found !== null) return found
  // In a decimal or a code, the character after the first digits says too little, so these readers look further.
  const isOpen = (behind & LABEL_BEHIND) !== 0 || end - at > 15
  return (
    (isOpen ? readDigitLabel(text, at) : null) ??
    (isOpen || behind & FRACTION_BEHIND ? readFraction(text, at, floor) : null) ??
    readAmountFigure(text, at, floor)
  )
}

/** The same for 91.5, which is too common to try as a date, a list number and a code. */
function readFromDecimal(text: string, at: number, floor: number, end: number): Found | null {
  const behind = behindAt(text, end)
  return (
    (startsSegment(text, at) ? readListNumber(text, at, floor) : null) ??
    (behind & LABEL_BEHIND || end - at > 15 ? readDigitLabel(text, at) : null) ??
    (behind & FRACTION_BEHIND ? readFraction(text, at, floor) : null) ??
    readAmountFigure(text, at, floor)
  )
}

/** Asks the readers of a number in Chinese characters. */
function readFromHanzi(text: string, at: number, floor: number): Found | null {
  const behind = behindAt(text, hanziEnd(text, at))
  return (
    (behind & LIST_BEHIND ? readListed(text, at, floor) : null) ??
    readTimes(text, at, floor, behind) ??
    (behind & FRACTION_BEHIND ? readFraction(text, at, floor) : null) ??
    readAmountFigure(text, at, floor)
  )
}

/** 六、七十年代 are two decades that follow each other, even where 一、 would number a paragraph. */
const readListed = (text: string, at: number, floor: number): Found | null =>
  (areDecades(text, at) ? readDecades(text, at, floor) : null) ??
  (areNeighbours(text, at) ? readAmountFigure(text, at, floor) : null) ??
  readListNumber(text, at, floor) ??
  readDecades(text, at, floor)

function readTimes(text: string, at: number, floor: number, behind: number): Found | null {
  const mayBeDate = behind & DATE_BEHIND || (at > floor && text[at - 1] === '前')
  const date = mayBeDate ? readDate(text, at, floor) : null
  return date ?? (behind & TIME_BEHIND ? readTime(text, at, floor) : null)
}

/**
 * What may follow a run of digits or Chinese numerals, so that the scanner asks only the readers that can answer.
 *
 * One table entry takes the place of six attempts, most of which would fail at exactly this character.
 */

const DATE_BEHIND = 1
const TIME_BEHIND = 2
const LIST_BEHIND = 4
const FRACTION_BEHIND = 8
const LABEL_BEHIND = 16

const table = new Uint8Array(65536)

for (const [flag, characters] of [
  // The range marks may follow a date too, since 1至9月 and 2021—2025年 have their unit at the second end only.
  [DATE_BEHIND, '年月日号季世-./至到—–~～〜－‐−─'],
  // 二OO九年, 二0二一年: years typed with a letter or a digit for 〇.
  [DATE_BEHIND, 'OoＯ○◯0'],
  [TIME_BEHIND, '时点:：∶'],
  [LIST_BEHIND, '）)〕]、.．'],
  [FRACTION_BEHIND, '分/／∶:：点比'],
  [LABEL_BEHIND, '+＋×x*＊·•・-.．'],
] as const) {
  for (const c of characters) table[c.charCodeAt(0)] = (table[c.charCodeAt(0)] ?? 0) | flag
}
for (let code = 0x41; code <= 0x7a; code += 1) {
  if (code <= 0x5a || code >= 0x61) table[code] = (table[code] ?? 0) | LABEL_BEHIND
}

/** The readers that may match a number if this character follows its first run of digits, as flags. */
const behindAt = (text: string, at: number): number => table[text.charCodeAt(at)] ?? 0

/**
 * Every figure of a Chinese text, in order, without overlap.
 *
 * Offsets are UTF-16 units of `text` as given: nothing is stripped or normalised, a byte order mark counts as one unit.
 * Takes time proportional to the length of the text, whatever it contains.
 *
 * @example extractFigures('培训200余名职工') // one figure: 200余名, at least 200
 */
export function extractFigures(text: string): Figure[] {
  const scanner = new Scanner(text)
  scanner.run(text.length)
  return scanner.figures
}

/** The figure that fills a token from end to end, null where it does not read as one. */
export function soleFigure(printed: string): Figure | null {
  const [figure] = extractFigures(printed)
  return figure !== undefined && figure.text === printed ? figure : null
}
