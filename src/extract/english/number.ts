import { readScale } from '../amount/scale.ts'
import { isDigitAt, isLetterAt } from '../numeral/chars.ts'
import { endOf, wordAt, wordBefore } from './words.ts'

/** A number of an English text, before its unit: 3,400 · 1.2 million · twenty-five · half a million · dozens. */
export interface EnglishNumber {
  readonly end: number
  readonly value: number
  /** Dozens of, hundreds of: so many that nobody counts them. */
  readonly vague: boolean
  readonly isWord: boolean
  /** Whether commas group its digits, as no name has them. */
  readonly isGrouped: boolean
  /** The scale as printed, '' where none. */
  readonly scale: string
  /** The power of ten of that scale, which the first end of a range shares: 2 to 3 million. */
  readonly exponent: number
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'
const VALUES = new Map([
  ...UNITS.split(' ').map((word, k): [string, number] => [word, k]),
  ...TENS.split(' ').map((word, k): [string, number] => [word, 10 * (k + 2)]),
])
const SCALES = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['mln', 6],
  ['billion', 9],
  ['bn', 9],
  ['trillion', 12],
])

const DIGITS = /\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,9})?|\d{1,15}(?:\.\d{1,9})?/y
const UNCOUNTED =
  /(?:(?:tens|dozens|hundreds) of )?(?:(?:hundred|thousand|million|billion)s)\b|(?:dozens|scores|tens)\b|(?:several|a few|a couple of|many) (?:dozen|hundred|thousand|million)\b/iy

const joins = (text: string, at: number): boolean =>
  text[at] === ' ' || text[at] === '\u00a0' || text[at] === '-'

/** Whether a number in words may begin at the first letter of a word. */
export function mayBeNumberWord(text: string, at: number): boolean {
  const word = wordAt(text, at)
  return VALUES.has(word) || FIRST_WORDS.includes(word)
}

const FIRST_WORDS = 'a an half dozens scores tens hundreds thousands millions billions several many'.split(
  ' ',
)

export function readEnglishNumber(text: string, at: number): EnglishNumber | null {
  return isDigitAt(text, at) ? readDigits(text, at) : (readUncounted(text, at) ?? readWords(text, at))
}

function readDigits(text: string, at: number): EnglishNumber | null {
  DIGITS.lastIndex = at
  const found = DIGITS.exec(text)
  if (found === null) return null
  const digits = found[0].replaceAll(',', '')
  const end = at + found[0].length
  if (isDigitAt(text, end) || (text[end] === ',' && isDigitAt(text, end + 1))) return null
  if (text[end] === '.' && isDigitAt(text, end + 1)) return null
  const letters = readScale(text, end)
  if (letters.exponent === 0 && isLetterAt(text, end)) return null
  const scale = letters.exponent > 0 ? letters : scaleAt(text, end)
  const value = Number(`${digits}e${scale.exponent}`)
  const scaleText = text.slice(end, scale.end).trim()
  return { ...scale, value, vague: false, isWord: false, isGrouped: found[0].includes(','), scale: scaleText }
}

/** Hundred, thousand, million and so on behind a number, one after the other. */
function scaleAt(text: string, from: number): { readonly end: number; readonly exponent: number } {
  let end = from
  let exponent = 0
  for (let n = 0; n < 2 && joins(text, end); n += 1) {
    const word = wordAt(text, end + 1)
    const power = SCALES.get(word)
    if (power === undefined) break
    exponent += power
    end += 1 + word.length
  }
  return { end, exponent }
}

function readUncounted(text: string, at: number): EnglishNumber | null {
  UNCOUNTED.lastIndex = at
  const found = UNCOUNTED.exec(text)
  if (found === null) return null
  return {
    end: at + found[0].length,
    value: 0,
    vague: true,
    isWord: true,
    isGrouped: false,
    scale: '',
    exponent: 0,
  }
}

/** At most so many words make a number: one hundred and twenty-three thousand four hundred and fifty-six. */
const MOST_WORDS = 12

/** Twenty-five, a hundred and twenty, three million, half a million, two dozen. */
function readWords(text: string, at: number): EnglishNumber | null {
  const first = wordAt(text, at)
  const isHalf = first === 'half'
  const isArticle = first === 'a' || first === 'an'
  const from = isHalf ? at + (text.startsWith(' a ', at + 4) ? 7 : 5) : isArticle ? at + first.length + 1 : at
  let end = at
  let total = 0
  let part = isHalf ? 0.5 : isArticle ? 1 : 0
  let exponent = 0
  let last: 'none' | 'units' | 'tens' | 'scale' = isHalf || isArticle ? 'units' : 'none'
  let p = from
  for (let n = 0; n < MOST_WORDS; n += 1) {
    const word = wordAt(text, p)
    const value = VALUES.get(word)
    const power = SCALES.get(word)
    if (value !== undefined) {
      const adds = last === 'none' || last === 'scale' || (last === 'tens' && value > 0 && value < 10)
      if (!adds) break
      part += value
      last = value >= 20 ? 'tens' : 'units'
    } else if (power !== undefined && last !== 'none') {
      if (power === 2) part *= 100
      else {
        total += (part === 0 ? 1 : part) * 10 ** power
        part = 0
      }
      exponent = power
      last = 'scale'
    } else if (word === 'dozen' && last === 'units') {
      part *= 12
      end = p + word.length
      break
    } else break
    end = p + word.length
    if (text.startsWith(' and a half', end) && last !== 'scale') {
      part += 0.5
      end += ' and a half'.length
      break
    }
    if (!joins(text, end)) break
    p = end + 1
    if (last === 'scale' && text.startsWith('and ', p) && VALUES.has(wordAt(text, p + 4))) p += 4
  }
  if (end === at) return isHalf ? readHalfUnit(text, at) : null
  return { end, value: total + part, vague: false, isWord: true, isGrouped: false, scale: '', exponent }
}

const HALF_OF_UNIT = /half an? (?=(?:hour|day|month|year|century|decade|mile|kilomet|hectare|ton)[a-z]*)/iy

/** Half an hour: 0.5 of the unit behind it. */
function readHalfUnit(text: string, at: number): EnglishNumber | null {
  HALF_OF_UNIT.lastIndex = at
  const found = HALF_OF_UNIT.exec(text)
  if (found === null) return null
  const end = at + found[0].length - 1
  return { end, value: 0.5, vague: false, isWord: true, isGrouped: false, scale: '', exponent: 0 }
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
export function readShare(text: string, at: number): Share | null {
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
  // Fell by a fifth to 36; a third party is none.
  const isBy =
    wordBefore(text, at) === 'by' && / (?:to|on|from|in|since|over|last|this|year|and|but|compared)\b/y
  const isChange = isBy !== false && endOf(isBy, text, close) > 0
  return !isArticle || isOf || isChange ? { end: close, value: over / under } : null
}
