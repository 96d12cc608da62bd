import { AT_LEAST, BOUND_MARKS, RANGE, TIME_LIMIT, tailOf, vagueParts } from '../words/domain/quantity.ts'
import { fill } from './fill.ts'
import type { Bound, Quantity } from './number/bound.ts'
import type { Notation, Rounding, Scale, WrittenNumber } from './number/number-format.ts'
import { writeNumber } from './number/number-format.ts'
import { printedPlace } from './number/printed-place.ts'
import { fixedDigits } from './number/stated.ts'
import type { Unit } from './number/unit.ts'
import { vagueWord } from './number/vague-word.ts'
import type { Bilingual, DataLanguage, Language } from './text.ts'
import { languages, textIn } from './text.ts'

/** How a quantity is to be written. */
export interface WordingOptions {
  readonly language: Language
  readonly notation: Notation
  /** The scale of the numbers beside it, see `writeNumber`. */
  readonly scale?: Scale | undefined
  /** Writes + before a positive value: changes say which way they go. */
  readonly signed?: boolean | undefined
  /** The printed token, which alone knows the words of a vague quantity. */
  readonly printed?: string | undefined
}

/** A written quantity in its parts, in reading order, so that a tile can set the digits large and the unit small. */
export interface Wording {
  /** 近, nearly, ¥, −. */
  readonly lead: string
  /** The digits, or the words of a vague quantity. */
  readonly figure: string
  /** 余, 万余, +, M+. */
  readonly tail: string
  /** 名, %, people; with the space that English sets before a word. */
  readonly unit: string
}

/** Dimensions that count time. */
const TIMES: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])

/** Whether a unit counts time. */
export const isTime = ({ dimension }: Unit): boolean => TIMES.has(dimension)

const signOf = (n: number, signed: boolean) => (n < 0 ? '−' : signed && n > 0 ? '+' : '')

/** Words and signs by which a printed number may be just what it is: 不少于, 以上. 余, 多 and + say that it is more. */
const OR_JUST = /[少低小]于|至少|以上|≥|least/u

/**
 * The marks around the digits of a lower bound. 余 leaves open the digits below the last printed place, so it is used only if the number
 * is written no finer than it was printed: 2000余万元, but 不少于20,000,000元. English has no word for ten thousand, so its + may follow
 * 20,000 too, unless full digits are asked for. A computed bound has neither, since it was never printed.
 */
function lowerBoundMarks(
  value: number,
  { digits, rounded }: WrittenNumber,
  { language, notation, printed }: WordingOptions,
): Bilingual {
  if (printed === undefined) return AT_LEAST.computed
  const coarse = printedPlace(digits, value) >= printedPlace(printed, value)
  const { opensFinerPlaces } = languages[language].numbers
  const leftOpen =
    !rounded && !OR_JUST.test(printed) && (coarse || (opensFinerPlaces && notation === 'compact'))
  return leftOpen ? BOUND_MARKS.atLeast : AT_LEAST.printed
}

/** Bounds with which English uses the singular after 1: at most 1 week, but 1+ weeks. */
const SINGULAR: ReadonlySet<Bound> = new Set<Bound>(['exact', 'atMost', 'nearly', 'below', 'approx'])

/** What a unit puts before the digits and after them. */
interface UnitMarks {
  readonly before: string
  readonly behind: string
}

/** By the language of the unit's form, see {@link Unit}. */
const UNIT_MARKS: Readonly<Record<DataLanguage, (unit: Unit, quantity: Quantity) => UnitMarks>> = {
  zh: ({ zh }) => ({ before: '', behind: zh }),
  en: ({ en }, quantity) => {
    switch (en.place) {
      case 'before':
        return { before: en.symbol, behind: en.per === undefined ? '' : ` per ${en.per}` }
      case 'behind':
        return { before: '', behind: en.symbol }
      case 'word': {
        const { bound, value } = quantity
        const isOne = SINGULAR.has(bound) && value !== null && Math.abs(value) === 1
        return { before: '', behind: ` ${isOne ? en.one : en.many}` }
      }
    }
  },
}

const unitMarks = (unit: Unit, quantity: Quantity, language: Language): UnitMarks =>
  UNIT_MARKS[languages[language].data](unit, quantity)

/**
 * The quantity as it is written in the language, never more exact than it is: 200余名 / 200+ people, 近400组 / nearly 400 groups,
 * 不到75% / under 75%,
 * 116.3万元 / ¥1.163M. Where digits have to be left off, the number is written as "about".
 */
export function wordQuantity(quantity: Quantity, unit: Unit, options: WordingOptions): Wording {
  const { language, notation, signed = false } = options
  const { before: symbol, behind: unitText } = unitMarks(unit, quantity, language)
  if (quantity.bound === 'vague') {
    const { printed } = options
    return { tail: '', ...vagueParts[language](printed === undefined ? null : vagueWord(printed), unit) }
  }
  if (quantity.bound === 'range') {
    // "1 to 2万" reads as 10,000 to 20,000, so ends of different scales are written out.
    const scaleTogether =
      writeNumber(quantity.lower, language, notation).scale ===
      writeNumber(quantity.upper, language, notation).scale
    const end = (n: number) => {
      const { digits, scale } = writeNumber(n, language, scaleTogether ? notation : 'full')
      return `${signOf(n, signed)}${symbol}${digits}${scale}`
    }
    const figure = fill(RANGE[language], { low: end(quantity.lower), high: end(quantity.upper) }, language)
    return { lead: '', figure, tail: '', unit: unitText }
  }
  const written = writeValue(quantity, options)
  const { digits, scale, rounded } = written
  const bound = rounded && quantity.bound === 'exact' ? 'approx' : quantity.bound
  const marks =
    bound === 'atMost' && isTime(unit)
      ? TIME_LIMIT
      : bound === 'atLeast'
        ? lowerBoundMarks(quantity.value, written, options)
        : BOUND_MARKS[bound]
  const [before, rest] = around(textIn(marks, language), '{n}')
  const [behind, after] = around(rest, '{unit}')
  // What only just fails to reach a rise is one: 近4% needs no sign, 约+4% does.
  return {
    lead: `${before}${signOf(quantity.value, signed && bound !== 'nearly')}${symbol}`,
    figure: digits,
    tail: tailOf[language](scale, behind, digits, options.printed),
    unit: `${unitText}${after}`,
  }
}

/** Whether a quantity is written as an exact number: without a word for its bound, and with all of its digits. */
export const isWrittenExact = (quantity: Quantity, options: WordingOptions): boolean =>
  quantity.bound === 'exact' && !writeValue(quantity, options).rounded

/** What comes before and after a part of a text. */
function around(text: string, part: string): readonly [before: string, behind: string] {
  const [before = '', behind = ''] = text.split(part)
  return [before, behind]
}

/** Writes the number that is told of a quantity: between two known ends, the digits that lie between them and no fewer. */
function writeValue(
  quantity: Exclude<Quantity, { readonly value: null }>,
  { language, notation, scale }: WordingOptions,
): WrittenNumber {
  if (quantity.bound !== 'approx' || quantity.lower === null || quantity.upper === null)
    return writeNumber(quantity.value, language, notation, roundingOf(quantity), scale)
  const number = fixedDigits(quantity.value, quantity.lower, quantity.upper)
  const written = writeNumber(number, language, notation, 'nearest', scale)
  return written.rounded ? writeNumber(number, language, 'full') : written
}

/** The magnitude of a lower bound is cut, that of an upper bound raised, and the other way round below 0. */
function roundingOf({ bound, value }: Quantity): Rounding {
  const negative = value !== null && value < 0
  if (bound === 'atLeast' || bound === 'above') return negative ? 'up' : 'down'
  if (bound === 'atMost' || bound === 'nearly' || bound === 'below') return negative ? 'down' : 'up'
  return 'nearest'
}

/** The whole wording as one text. */
export const textOf = ({ lead, figure, tail, unit }: Wording): string => `${lead}${figure}${tail}${unit}`

/**
 * {@link wordQuantity} as one text.
 * @example wordValue(atLeast(200), unit, { language: 'zh', notation: 'compact' }) // '200余名'
 */
export const wordValue = (quantity: Quantity, unit: Unit, options: WordingOptions): string =>
  textOf(wordQuantity(quantity, unit, options))

/** A unit that is not written, since a heading has it. A time that something takes at most is then said like any other number. */
export const withoutUnit = (unit: Unit): Unit => ({
  ...unit,
  zh: '',
  en: { place: 'behind', symbol: '' },
  dimension: '',
})

/** A bare end of a bound with its unit, for sentences that say themselves how exact it is. */
export function wordEnd(
  value: number,
  unit: Unit,
  language: Language,
  rounding: Rounding,
  notation: Notation = 'full',
): string {
  const { digits, scale } = writeNumber(value, language, notation, rounding)
  const exact: Quantity = { bound: 'exact', value, lower: value, upper: value }
  const { before, behind } = unitMarks(unit, exact, language)
  return `${signOf(value, false)}${before}${digits}${scale}${behind}`
}
