/** The two languages in which the product speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Characters of a text of the data at most: names, definitions, notes, what is printed. */
export const LONGEST_TEXT = 2000

/** The tag of each language in documents: the `lang` of a page, of an SVG, of a workbook. */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>

/** The locale in which each language writes days and times: 2026年3月2日, 2 March 2026. */
export const DATE_LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const satisfies Record<Language, string>

/** A text in both languages. */
export type Bilingual = Record<Language, string>

/** The parts joined as a list is written in each language: 、 in Chinese, a comma in English. */
export const listOf = (items: readonly string[], language: Language): string =>
  items.join(language === 'zh' ? '、' : ', ')

/** What parts a name from what is said of it. */
export const colon = (language: Language): string => (language === 'zh' ? '：' : ': ')

/** What parts the clauses of a sentence. Names in a list are joined by `listOf`: Chinese has a sign of its own for them. */
export const comma = (language: Language): string => (language === 'zh' ? '，' : ', ')

/** What parts remarks that have commas of their own. */
export const semicolon = (language: Language): string => (language === 'zh' ? '；' : '; ')

/** The text in brackets, to set after a name: （人）, " (persons)". Nothing for an empty text. */
export const inBrackets = (text: string, language: Language): string =>
  text === '' ? '' : language === 'zh' ? `（${text}）` : ` (${text})`

/** The parts joined as they stand in a sentence: 时期、范围和口径, period, scope and definition. */
export function sentenceListOf(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined || items.length < 2) return last ?? ''
  return `${listOf(items.slice(0, -1), language)}${language === 'zh' ? '和' : ' and '}${last}`
}

/** The text with the capital with which a sentence begins. */
export const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
