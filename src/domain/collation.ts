import type { Language } from './text.ts'
import { languages } from './text.ts'

type Compare = Intl.Collator['compare']

/** How a language orders texts: `compare` reads them as {@link spell} writes them where Chinese is ordered by pinyin. */
export interface Collation {
  readonly compare: Compare
  readonly byPinyin: boolean
}

const collations = new Map<Language, Collation>()

/** The order of texts that a reader of the language expects, for {@link compareTexts} and long lists. */
export function collationOf(language: Language): Collation {
  const known = collations.get(language)
  if (known !== undefined) return known
  const { sorting } = languages[language]
  const { compare } = new Intl.Collator(sorting)
  const made = { compare, byPinyin: new Intl.Locale(sorting).collation === 'pinyin' }
  collations.set(language, made)
  return made
}

/**
 * Words that begin with a character of several readings, spelt with a character that has only the right one. Collation of
 * pinyin goes by single characters and would put 长庆 (Chángqìng) under Zh. Add a word here where a list shows it in the
 * wrong place.
 */
const READINGS: ReadonlyMap<string, string> = new Map([
  ['长庆', '常庆'],
  ['长沙', '常沙'],
  ['长春', '常春'],
  ['长治', '常治'],
  ['长江', '常江'],
  ['长安', '常安'],
  ['长期', '常期'],
  ['重庆', '崇庆'],
  ['厦门', '夏门'],
])

const READ_APART = new RegExp([...READINGS.keys()].join('|'), 'gu')

/**
 * Compares two texts as a reader of the language expects: Chinese by pinyin, English by alphabet, digits by their number
 * (第2届 before 第10届).
 */
export function compareTexts(a: string, b: string, language: Language): number {
  const { compare, byPinyin } = collationOf(language)
  return byPinyin ? compare(spell(a), spell(b)) : compare(a, b)
}

/** Signs with which words of {@link READINGS} begin: most texts hold none, and long lists are sorted in a moment. */
const FIRST_SIGNS = new RegExp(`[${[...READINGS.keys()].map((word) => word[0]).join('')}]`, 'u')

/** A text as it is compared: words of {@link READINGS} with a sign that has their reading alone. */
export const spell = (text: string): string =>
  FIRST_SIGNS.test(text) ? text.replace(READ_APART, (word) => READINGS.get(word) ?? word) : text
