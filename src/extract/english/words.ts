import type { Bound } from '../../domain/number/bound.ts'
import { readUnit } from '../lexicon/unit.ts'
import { isLetterAt, isThinSpaceAt } from '../numeral/chars.ts'

/** The longest word of a number, so that no look goes further. */
const LONGEST = 9

/** The word at `at` in lower case; '' where none begins or it is longer than any number. */
export function wordAt(text: string, at: number): string {
  let end = at
  while (end - at <= LONGEST && isLetterAt(text, end)) end += 1
  return end - at > LONGEST ? '' : text.slice(at, end).toLowerCase()
}

/** The word before the space at `at - 1`; '' where none stands there. */
export function wordBefore(text: string, at: number): string {
  if (!isThinSpaceAt(text, at - 1)) return ''
  let from = at - 1
  if (text[from - 1] === '.' && text.startsWith('No.', from - 3)) from -= 1
  const end = from
  while (end - from < 20 && isLetterAt(text, from - 1)) from -= 1
  return text.slice(from, end)
}

/** Where `words`, a sticky expression, ends that begins at `at`; -1 where it does not. */
export function endOf(words: RegExp, text: string, at: number): number {
  words.lastIndex = at
  const found = words.exec(text)
  return found === null ? -1 : at + found[0].length
}

/** The English words around a number: how exact it is, what it counts, and whether it only names something. */

/** Words before a number, with the bound that they state. Of several matches the longest is taken. */
const BEFORE: readonly (readonly [Bound, string])[] = [
  ['nearly', 'nearly|almost|close to|approaching|just under|just short of'],
  [
    'above',
    '(?:well |just |slightly |far |a little )?(?:more than|over|above)|exceed(?:s|ed|ing)?|in excess of|upwards of|tops|topped|topping|surpass(?:es|ed|ing)?|(?:greater|higher|longer|older) than',
  ],
  ['below', '(?:less|fewer|lower|younger|shorter) than|(?:well )?(?:under|below)'],
  ['approx', 'about|around|approximately|roughly|some|(?:an )?estimated'],
  [
    'atLeast',
    'at least|(?:no|not) (?:less|fewer|lower|shorter) than|(?:no|not) (?:under|below)|(?:a )?minimum of',
  ],
  [
    'atMost',
    'at most|up to|(?:no|not) (?:more|higher|longer|later) than|(?:not|without) exceeding|(?:a )?maximum of|within',
  ],
]

/** No qualifier is longer than this. */
export const REACH_BEFORE = 20

const QUALIFIER = new RegExp(
  `(?:^|[^a-z-])(?:${BEFORE.map(([bound, words]) => `(?<${bound}>${words})`).join('|')})[ \\u00a0]$`,
  'iu',
)

/** The bound that the end of `before` states, and how many units its words take with the space behind them. */
export function qualifierAtEnd(before: string): { readonly bound: Bound; readonly length: number } | null {
  const found = QUALIFIER.exec(before)
  for (const [bound, words] of Object.entries(found?.groups ?? {})) {
    const known = BEFORE.find(([name]) => name === bound)
    if (known !== undefined && words !== undefined) return { bound: known[0], length: words.length + 1 }
  }
  return null
}

const AFTER: readonly (readonly [Bound, RegExp])[] = [
  ['atLeast', / (?:or (?:more|above|older|over|higher|longer)|and (?:above|over|older))\b/iy],
  ['atMost', / (?:or (?:less|fewer|below|under|younger|lower)|and (?:below|under))\b/iy],
  ['approx', / or so\b/iy],
]

export function qualifierBehind(
  text: string,
  at: number,
): { readonly bound: Bound; readonly end: number } | null {
  for (const [bound, words] of AFTER) {
    words.lastIndex = at
    const found = words.exec(text)
    if (found !== null) return { bound, end: at + found[0].length }
  }
  return null
}

/** Behind these a number says which, not how many. */
const NAMING: ReadonlySet<string> = new Set(
  'no nos number line lines room article articles chapter page pages phase grade level type class category version route bus channel section table figure tel telephone phone hotline code zone building gate model volume vol platform highway flight fax extension clause paragraph annex appendix zip dial call'.split(
    ' ',
  ),
)

export const isNaming = (word: string): boolean => NAMING.has(word.toLowerCase())

/** Words that begin a sentence before a number, and are no name: In 40 of them. */
const OPENERS: ReadonlySet<string> = new Set(
  'In The Some Only All Of Among With These Those Its Their Our Another Just As By From To At'.split(' '),
)

export const isOpener = (word: string): boolean => OPENERS.has(word)

/** Behind these four digits are a year even where a noun follows: in 2025 unions. */
const BEFORE_YEAR: ReadonlySet<string> = new Set(
  'in of since by from until till the and year during for after before late early mid end through'.split(' '),
)

export const isBeforeYear = (word: string): boolean => BEFORE_YEAR.has(word.toLowerCase())

export const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)'

const TIME =
  /^(?:working |calendar )?(?:second|minute|hour|day|night|week|weekend|month|quarter|semester|year|decade|century|centurie)(s?)$/u

/** Whether a unit measures time: years, working days, and the day of three-day. */
const isTimeUnit = (unit: string): boolean => TIME.test(unit)

/** Units without a plural of their own. */
const INVARIANT: ReadonlySet<string> = new Set(
  'percent pct yuan renminbi rmb yen baht won mu fold people persons men women children staff personnel youth'.split(
    ' ',
  ),
)

/** Singular units, which stand behind one and a part of one alone: 1 dollar, 0.5 point. Else they go on: 40 weekend classes. */
const SINGULAR: ReadonlySet<string> = new Set(
  'dollar euro point metre meter kilometre kilometer mile hectare acre tonne ton kilogram gram litre liter kilowatt megawatt degree worker person member company case'.split(
    ' ',
  ),
)

/** Words that end like a plural but are not one. */
const NO_NOUNS: ReadonlySet<string> = new Set(
  'was has is this its his as us does across less plus versus besides always perhaps sometimes towards afterwards upwards minus thus unless yes gas bus plus previous various'.split(
    ' ',
  ),
)

/** Whether `word` behind a number is what it counts: workers, yuan, people. */
export function isUnitWord(word: string, value: number): boolean {
  if (INVARIANT.has(word)) return true
  if (SINGULAR.has(word) || TIME.exec(word)?.[1] === '') return value <= 1
  return word.length > 2 && word.endsWith('s') && !/(?:ss|us|is)$/u.test(word) && !NO_NOUNS.has(word)
}

/** Words that end the noun phrase of a count: in 40 and joined 3 unions the 40 has no unit. */
const ENDS_PHRASE: ReadonlySet<string> = new Set(
  'of in on at to for from by with and or but that which who were was are is had have has will would as than per into over under after before during through'.split(
    ' ',
  ),
)

export const endsPhrase = (word: string): boolean => ENDS_PHRASE.has(word)

export interface Unit {
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
export function unitAt(text: string, at: number, value: number, isUncounted = false): Unit {
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
