import { readAmountFigure, readSeveral } from './amount-figure.ts'
import {
  BRACKET,
  CIRCLED,
  CLASS_MASK,
  classAt,
  DIGIT,
  FIRST,
  HALF,
  HANZI,
  LETTER,
  NOTHING,
  ORDER,
  SEVERAL,
  STARTS_WORD,
} from './chars.ts'
import { readDate, readHalfYear } from './date.ts'
import { digitsEnd } from './digits.ts'
import type { Figure } from './figure.ts'
import { type Found, named } from './found.ts'
import { readFraction } from './fraction.ts'
import { readHalf } from './half.ts'
import { hanziEnd } from './hanzi.ts'
import { readCircled, readDigitLabel, readDocumentNumber, readLatin, readListNumber } from './label.ts'
import { WORDS } from './lexicon.ts'
import { readFirst, readOrdinal } from './ordinal.ts'
import { readPhone } from './phone.ts'
import { readTime } from './time.ts'

/** The readers of a number in Arabic digits, the most particular first. */
const DIGIT_READERS = [
  readPhone,
  readListNumber,
  readDate,
  readTime,
  (text: string, at: number) => readDigitLabel(text, at),
  readFraction,
  readAmountFigure,
]

const HANZI_READERS = [readListNumber, readDate, readTime, readFraction, readAmountFigure]

/** 一 at the end of a word (统一, 唯一) begins no number. */
const ONE_ENDS = '统唯同之专单划万如均合'

/**
 * Reads a text from left to right, a stretch at a time.
 *
 * Each step stands between figures, so a scan may pause anywhere and go on later with the same result.
 */
export class Scanner {
  readonly figures: Figure[] = []
  readonly #text: string
  #at = 0
  /** Behind the last figure or word: nothing before it may be read again. */
  #floor = 0

  constructor(text: string) {
    this.#text = text
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
      if (found === NOTHING) {
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
    const word = found & STARTS_WORD ? WORDS.longest(text, at) : null
    const read = this.#read(at, kind)
    if (word !== null && (read.figure === null || word.at >= read.figure.end)) {
      this.#floor = word.at
      if (word.value) this.#keep(named('label', 'word', at, word.at))
      return word.at
    }
    if (read.figure !== null) this.#keep(read.figure)
    return read.end
  }

  #keep(found: Found): void {
    this.#floor = found.end
    this.figures.push({ ...found, text: this.#text.slice(found.start, found.end) })
  }

  #read(at: number, kind: number): { readonly end: number; readonly figure: Found | null } {
    const text = this.#text
    const floor = this.#floor
    const orNext = (figure: Found | null) => ({ end: figure?.end ?? at + 1, figure })
    switch (kind) {
      case DIGIT: {
        const figure = firstOf(DIGIT_READERS, text, at, floor)
        return { end: figure?.end ?? digitsEnd(text, at), figure }
      }
      case HANZI: {
        if (text[at] === '一' && at > 0 && ONE_ENDS.includes(text.charAt(at - 1)))
          return { end: at + 1, figure: null }
        const figure = firstOf(HANZI_READERS, text, at, floor)
        return { end: figure?.end ?? hanziEnd(text, at), figure }
      }
      case LETTER:
        return readLatin(text, at)
      case ORDER:
        return orNext(readPartOrdinal(text, at, floor))
      case HALF:
        return orNext(readHalfYear(text, at, floor) ?? readHalf(text, at, floor))
      case SEVERAL:
        return orNext(readSeveral(text, at, floor))
      case FIRST:
        return orNext(readFirst(text, at))
      case CIRCLED:
        return orNext(readCircled(text, at))
      case BRACKET:
        return orNext(readDocumentNumber(text, at))
      default:
        return { end: at + 1, figure: null }
    }
  }
}

type Reader = (text: string, at: number, floor: number) => Found | null

function firstOf(readers: readonly Reader[], text: string, at: number, floor: number): Found | null {
  for (const read of readers) {
    const found = read(text, at, floor)
    if (found !== null) return found
  }
  return null
}

/** 第三季度 is a date; every other 第 an ordinal. */
function readPartOrdinal(text: string, at: number, floor: number): Found | null {
  const ordinal = readOrdinal(text, at)
  if (ordinal === null) return null
  const isQuarter = text.slice(ordinal.start, ordinal.end + 2).includes('季度')
  return isQuarter && ordinal.start >= floor
    ? { ...ordinal, kind: 'date', rule: 'date', end: quarterEnd(text, ordinal) }
    : ordinal
}

const quarterEnd = (text: string, ordinal: Found): number => text.indexOf('季度', ordinal.start) + 2
