// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/choices.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/choices.ts'

/** A slide of text, and by which further words it is found. */
export const TEXT_SLIDE = inEveryLanguage({ zh: zh.TEXT_SLIDE, en: en.TEXT_SLIDE })

export const TEXT_SLIDE_KEYWORDS = inEveryLanguage({ zh: zh.TEXT_SLIDE_KEYWORDS, en: en.TEXT_SLIDE_KEYWORDS })

export const TABLE_OF_ALL = inEveryLanguage({ zh: zh.TABLE_OF_ALL, en: en.TABLE_OF_ALL })

export const TABLE_OF_ALL_KEYWORDS = inEveryLanguage({
  zh: zh.TABLE_OF_ALL_KEYWORDS,
  en: en.TABLE_OF_ALL_KEYWORDS,
})

/** What kinds of charts are called, by which they are found. */
export const CHART_KEYWORDS = inEveryLanguage({ zh: zh.CHART_KEYWORDS, en: en.CHART_KEYWORDS })
