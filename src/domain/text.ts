import type { DataLanguage } from '../words/language-form.ts'
import type { Language } from '../words/languages.ts'
import { eachLanguage, LANGUAGES, languages } from '../words/languages.ts'

export type { DataLanguage } from '../words/language-form.ts'
export { DATA_LANGUAGES } from '../words/language-form.ts'
export type { Language } from '../words/languages.ts'
export { LANGUAGES, languages } from '../words/languages.ts'

/** Characters of a text of the data at most: names, definitions, notes, what is printed. */
export const LONGEST_TEXT = 2000

/** The tag of each language in documents: the `lang` of a page, of an SVG, of a workbook. */
export const LANGUAGE_TAGS = eachLanguage((language) => languages[language].tag)

/** The locale in which each language writes days and times: 2026年3月2日, 2 March 2026. */
export const DATE_LOCALES = eachLanguage((language) => languages[language].dates)

/** A text in the languages of the data. One of the words is in every language, and so may stand for it. */
export type Bilingual = Readonly<Record<DataLanguage, string>>

type SomeText = { readonly [L in Language]?: string | undefined }

/**
 * A text of the data in a language: its own where it has one, else that of the language of the data which is shown in its place.
 * Undefined where there is no text.
 * @example textIn({ zh: '省', en: 'Province' }, 'en') // 'Province'
 */
export function textIn(text: Bilingual, language: Language): string
export function textIn(text: SomeText | null | undefined, language: Language): string | undefined
export function textIn(text: SomeText | null | undefined, language: Language): string | undefined {
  return text?.[language] ?? text?.[languages[language].data]
}

/**
 * The tag of the language of the data that is shown in place of one that a text lacks, for the element that shows it: it is spoken as it is
 * written, and known to have fallen back. Undefined where the text has its own.
 */
export const langOf = (text: SomeText | null | undefined, language: Language): string | undefined =>
  text?.[language] === undefined ? LANGUAGE_TAGS[languages[language].data] : undefined

/**
 * The parts joined as a list is written in each language: 、 in Chinese, a comma in English.
 * @example listOf(['时期', '范围'], 'zh') // '时期、范围'
 */
export const listOf = (items: readonly string[], language: Language): string =>
  items.join(languages[language].list)

/**
 * What parts a name from what is said of it.
 * @example colon('zh') // '：'
 */
export const colon = (language: Language): string => languages[language].colon

/** What parts the clauses of a sentence. Names in a list are joined by `listOf`: Chinese has a sign of its own for them. */
export const comma = (language: Language): string => languages[language].comma

/** What parts remarks that have commas of their own. */
export const semicolon = (language: Language): string => languages[language].semicolon

/** The number to write after a list of which only the first are named: of all, or of those not named, as the language does. */
export const countBehind = (all: number, named: number, language: Language): number =>
  languages[language].counted === 'all' ? all : all - named

/** What separates words, and a word from a number: a space or nothing. */
export const space = (language: Language): string => languages[language].space

/**
 * Sentences one after the other; empty ones are left out.
 * @example sentencesOf(['One.', '', 'Two.'], 'en') // 'One. Two.'
 */
export const sentencesOf = (sentences: readonly string[], language: Language): string =>
  sentences.filter((sentence) => sentence !== '').join(languages[language].sentence)

/** Texts read one after the other as sentences, of which the last may end as it is: 标题。正文 and "Title. Text". */
export const readOn = (texts: readonly string[], language: Language): string =>
  texts.join(`${languages[language].fullStop}${languages[language].sentence}`)

/** The areas that contain a place, given from the nearest to the widest, in the order in which the language names them. */
export const inOrderOfAreas = (names: readonly string[], language: Language): readonly string[] =>
  languages[language].areas.from === 'widest' ? names.toReversed() : names

/**
 * The areas that contain a place, given from the nearest to the widest: 河南省许昌市, "Xuchang, Henan".
 * @example areasOf(['Xuchang', 'Henan'], 'en') // 'Xuchang, Henan'
 */
export const areasOf = (names: readonly string[], language: Language): string =>
  inOrderOfAreas(names, language).join(languages[language].areas.between)

/**
 * The language to which a switch leads: the next one of the list.
 * @example nextLanguage('zh') // 'en'
 */
export function nextLanguage(language: Language): Language {
  const next = LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length]
  return next ?? language
}

/**
 * The text in brackets, to set after a name: （人）, " (persons)". Nothing for an empty text.
 * @example inBrackets('persons', 'en') // ' (persons)'
 */
export function inBrackets(text: string, language: Language): string {
  const [opening, closing] = languages[language].brackets
  return text === '' ? '' : `${opening}${text}${closing}`
}

/**
 * The parts joined as they stand in a sentence: 时期、范围和口径, period, scope and definition.
 * @example sentenceListOf(['period', 'scope', 'definition'], 'en') // 'period, scope and definition'
 */
export function sentenceListOf(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length < 2) return last
  return `${listOf(items.slice(0, -1), language)}${languages[language].and}${last}`
}

/**
 * What has no full stop yet, as a sentence.
 * @example asSentence('Nothing differs', 'en') // 'Nothing differs.'
 */
export const asSentence = (text: string, language: Language): string =>
  `${text}${languages[language].fullStop}`

/**
 * The text with the capital with which a sentence begins.
 * @example sentenceCase('nearly 400 families') // 'Nearly 400 families'
 */
export const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
