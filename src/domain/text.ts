import * as v from 'valibot'
import { withoutHiddenSigns } from './hidden-signs.ts'

/** The two languages in which the product speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Characters of a text of the data at most: names, definitions, notes, what is printed. */
export const LONGEST_TEXT = 2000

/** A text that may come from outside, without signs that nobody sees. */
export const ShownText = v.pipe(v.string(), v.transform(withoutHiddenSigns))

const words = v.pipe(ShownText, v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TEXT))

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

/** The text with the capital with which a sentence begins. */
export const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Parameters of an address, and characters of one. All places of a table that leaves out a few may stand in it. */
const MOST_PARAMETERS = 100
const LONGEST_PARAMETER = 100_000

/** How a table is seen, as the parameters of its address, where it is kept with a name or in a deck. */
export const ViewTextSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(ShownText, v.maxLength(LONGEST_PARAMETER))),
  v.check((query) => Object.keys(query).length <= MOST_PARAMETERS, 'too many parameters'),
)
