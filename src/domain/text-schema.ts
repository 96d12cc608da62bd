import * as v from 'valibot'
import { withoutHiddenSigns } from '../lib/hidden-signs.ts'
import type { DataLanguage } from '../words/language-form.ts'
import { DATA_LANGUAGES } from '../words/language-form.ts'
import { LANGUAGES, LONGEST_TEXT } from './text.ts'

/** A text that may come from outside, without signs that nobody sees. */
export const ShownText = v.pipe(v.string(), v.transform(withoutHiddenSigns))

const words = v.pipe(ShownText, v.trim(), v.nonEmpty(), v.maxLength(LONGEST_TEXT))

/** Languages of the product in which a text of the data need not be. */
const others: Readonly<Record<never, typeof words>> = Object.fromEntries(
  LANGUAGES.filter((language) => !DATA_LANGUAGES.some((one) => one === language)).map((language) => [
    language,
    v.optional(words),
  ]),
)

/** A text in the languages of the data. Neither may be empty: a reader of either language sees the whole product. */
export const BilingualSchema = v.strictObject({ zh: words, en: words, ...others })

/** The most parameters of an address, and the most characters of one: a filter may list nearly all places of a table. */
const MOST_PARAMETERS = 100
const LONGEST_PARAMETER = 100_000

/** How a table is seen, as the parameters of its address, where it is kept with a name or in a deck. */
export const ViewTextSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(100)), v.pipe(ShownText, v.maxLength(LONGEST_PARAMETER))),
  v.check((query) => Object.keys(query).length <= MOST_PARAMETERS, 'too many parameters'),
)

/** Something made for each language of the data, such as a text that is kept with it. */
export const eachDataLanguage = <T>(of: (language: DataLanguage) => T): Record<DataLanguage, T> => ({
  zh: of('zh'),
  en: of('en'),
})
