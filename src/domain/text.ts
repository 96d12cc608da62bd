import * as v from 'valibot'

/** The two languages in which the product speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

const words = v.pipe(v.string(), v.trim(), v.nonEmpty())

/** A text in both languages. Neither may be empty: a reader of either language sees the whole product. */
export const BilingualSchema = v.strictObject({ zh: words, en: words })
export type Bilingual = v.InferOutput<typeof BilingualSchema>

/** The parts joined as a list is written in each language: 、 in Chinese, a comma in English. */
export const listOf = (items: readonly string[], language: Language): string =>
  items.join(language === 'zh' ? '、' : ', ')

/** The parts joined as they stand in a sentence: 时期、范围和口径, period, scope and definition. */
export function sentenceListOf(items: readonly string[], language: Language): string {
  const last = items.at(-1)
  if (last === undefined || items.length < 2) return last ?? ''
  return `${listOf(items.slice(0, -1), language)}${language === 'zh' ? '和' : ' and '}${last}`
}
