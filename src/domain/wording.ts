import { VAGUE } from '../words/domain/wording.ts'
import type { Bound, Quantity } from './number/bound.ts'
import type { Notation, Rounding, WrittenNumber } from './number/number-format.ts'
import { writeNumber } from './number/number-format.ts'
import { printedPlace } from './number/printed-place.ts'
import { fixedDigits } from './number/stated.ts'
import type { Unit } from './number/unit.ts'
import type { Language } from './text.ts'

/** How a quantity is to be written. */
export interface WordingOptions {
  readonly language: Language
  readonly notation: Notation
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

/** What stands before and behind the digits, by bound. 余 and the scale change places, see {@link tailOf}. */
const MARKS = {
  zh: {
    exact: ['', ''],
    atLeast: ['', '余'],
    above: ['超', ''],
    atMost: ['最多', ''],
    nearly: ['近', ''],
    below: ['不到', ''],
    approx: ['约', ''],
  },
  en: {
    exact: ['', ''],
    atLeast: ['', '+'],
    above: ['over ', ''],
    atMost: ['at most ', ''],
    nearly: ['nearly ', ''],
    below: ['under ', ''],
    approx: ['about ', ''],
  },
} as const satisfies Record<Language, Record<Exclude<Bound, 'range' | 'vague'>, readonly [string, string]>>

/** Dimensions that count time. */
const TIMES: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year'])

/** Whether a unit counts time. */
export const isTime = ({ dimension }: Unit): boolean => TIMES.has(dimension)

/** A time that something takes at most is said as people say it: 3小时内, within 3 hours. 内 stands behind the unit. */
const TIME_LIMIT = { zh: ['', ''], en: ['within ', ''] } as const

/** Vague number words of Chinese and what they are in English. Longer ones first: 几十万 before 几十. */
const VAGUE_WORDS: readonly (readonly [string, string])[] = [
  ['十几万', 'a hundred thousand or more'],
  ['几十万', 'hundreds of thousands'],
  ['数十万', 'hundreds of thousands'],
  ['上百万', 'a million or so'],
  ['几百', 'hundreds'],
  ['数百', 'hundreds'],
  ['几千', 'thousands'],
  ['数千', 'thousands'],
  ['几万', 'tens of thousands'],
  ['数万', 'tens of thousands'],
  ['几十', 'dozens'],
  ['数十', 'dozens'],
  ['十几', 'a dozen or so'],
  ['十多', 'a dozen or so'],
  ['若干', 'several'],
  ['许多', 'many'],
  ['几', 'a few'],
  ['数', 'several'],
]

/** Vague words that English joins to what they count by "of". */
const OF_BEHIND = /(?:dozens|hundreds|thousands|number)$/u

function vagueWords(printed: string | undefined, language: Language): string {
  const found = VAGUE_WORDS.find(([word]) => printed?.includes(word))
  if (found === undefined) return VAGUE[language]
  return language === 'zh' ? found[0] : found[1]
}

const signOf = (n: number, signed: boolean) => (n < 0 ? '−' : signed && n > 0 ? '+' : '')

/**
 * 余 stands where a printer would put it: 200余, 2万余, 2000余万. Behind a scale it opens the last printed place only, so a round
 * multiple of ten 万 carries it before the 万.
 */
function tailOf(scale: string, mark: string, digits: string, printed: string | undefined): string {
  const before = /^\d*0$/.test(digits) && !/[万亿][余多]/.test(printed ?? '')
  return mark === '余' && before ? mark + scale : scale + mark
}

/** How a lower bound is said in front of the digits: of a printed number, and of a computed one. */
const AT_LEAST = {
  zh: { printed: ['不少于', ''], computed: ['至少', ''] },
  en: { printed: ['at least ', ''], computed: ['at least ', ''] },
} as const satisfies Record<Language, Record<'printed' | 'computed', readonly [string, string]>>

/**
 * What stands around the digits of a lower bound. 余 leaves open what is below the last printed place, so it stands only where the number
 * is written no finer than it was printed: 2000余万元, but 不少于20,000,000元. English has no word for ten thousand, so its + may stand
 * behind 20,000 too, except where full digits are asked for. A computed bound was never printed with either.
 */
function lowerBoundMarks(
  value: number,
  { digits, rounded }: WrittenNumber,
  { language, notation, printed }: WordingOptions,
): readonly [string, string] {
  if (printed === undefined) return AT_LEAST[language].computed
  const coarse = printedPlace(digits, value) >= printedPlace(printed, value)
  const leftOpen = !rounded && (coarse || (language === 'en' && notation === 'compact'))
  return leftOpen ? MARKS[language].atLeast : AT_LEAST[language].printed
}

/** Bounds with which English sets the singular behind 1: at most 1 week, but 1+ weeks. */
const SINGULAR: ReadonlySet<Bound> = new Set<Bound>(['exact', 'atMost', 'nearly', 'below', 'approx'])

function unitOf(unit: Unit, quantity: Quantity, language: Language): string {
  if (language === 'zh') return unit.zh
  const { en } = unit
  switch (en.place) {
    case 'before':
      return en.per === undefined ? '' : ` per ${en.per}`
    case 'behind':
      return en.symbol
    case 'word':
      if (quantity.bound === 'vague') return ` ${en.many}`
      return ` ${SINGULAR.has(quantity.bound) && Math.abs(quantity.value ?? 0) === 1 ? en.one : en.many}`
  }
}

/**
 * The quantity as it is written in the language, never more exact than it is: 200余名 / 200+ people, 近400组 / nearly 400 groups,
 * 不到75% / under 75%,
 * 116.3万元 / ¥1.163M. Where digits have to be left off, the number is written as "about".
 */
export function wordQuantity(quantity: Quantity, unit: Unit, options: WordingOptions): Wording {
  const { language, notation, signed = false } = options
  const symbol = language === 'en' && unit.en.place === 'before' ? unit.en.symbol : ''
  const unitText = unitOf(unit, quantity, language)
  if (quantity.bound === 'vague') {
    const figure = vagueWords(options.printed, language)
    // Dozens of families, but a few families.
    const joined = language === 'en' && unit.en.place === 'word' && OF_BEHIND.test(figure)
    return { lead: '', figure, tail: '', unit: joined ? ` of${unitText}` : unitText }
  }
  if (quantity.bound === 'range') {
    // "1 to 2万" reads as 10,000 to 20,000, so ends of different scales are written out.
    const scaleTogether =
      writeNumber(quantity.lower, language, notation).scale ===
      writeNumber(quantity.upper, language, notation).scale
    const [low, high] = [quantity.lower, quantity.upper].map((n) => {
      const { digits, scale } = writeNumber(n, language, scaleTogether ? notation : 'full')
      return `${signOf(n, signed)}${symbol}${digits}${scale}`
    })
    return { lead: '', figure: `${low}${language === 'zh' ? '至' : '–'}${high}`, tail: '', unit: unitText }
  }
  const written = writeTold(quantity, language, notation)
  const { digits, scale, rounded } = written
  const bound = rounded && quantity.bound === 'exact' ? 'approx' : quantity.bound
  const timeLimit = bound === 'atMost' && isTime(unit)
  const [before, behind] =
    bound === 'atLeast'
      ? lowerBoundMarks(quantity.value, written, options)
      : timeLimit
        ? TIME_LIMIT[language]
        : MARKS[language][bound]
  // What only just fails to reach a rise is one: 近4% needs no sign, 约+4% does.
  return {
    lead: `${before}${signOf(quantity.value, signed && bound !== 'nearly')}${symbol}`,
    figure: digits,
    tail: tailOf(scale, behind, digits, options.printed),
    unit: timeLimit && language === 'zh' ? `${unitText}内` : unitText,
  }
}

/** Writes the number that is told of a quantity: between two known ends, the digits that lie between them and no fewer. */
function writeTold(
  quantity: Exclude<Quantity, { readonly value: null }>,
  language: Language,
  notation: Notation,
): WrittenNumber {
  if (quantity.bound !== 'approx' || quantity.lower === null || quantity.upper === null)
    return writeNumber(quantity.value, language, notation, roundingOf(quantity))
  const told = fixedDigits(quantity.value, quantity.lower, quantity.upper)
  const written = writeNumber(told, language, notation)
  return written.rounded ? writeNumber(told, language, 'full') : written
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

/** {@link wordQuantity} as one text. */
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
  const symbol = language === 'en' && unit.en.place === 'before' ? unit.en.symbol : ''
  const { digits, scale } = writeNumber(value, language, notation, rounding)
  const unitText = unitOf(unit, { bound: 'exact', value, lower: value, upper: value }, language)
  return `${signOf(value, false)}${symbol}${digits}${scale}${unitText}`
}
