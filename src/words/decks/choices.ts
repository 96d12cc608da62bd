// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/choices.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/choices.ts'

/** A slide of text, and by which further words it is found. */
export const TEXT = inEveryLanguage({ zh: zh.TEXT, en: en.TEXT })

export const TEXT_KEYWORDS = inEveryLanguage({ zh: zh.TEXT_KEYWORDS, en: en.TEXT_KEYWORDS })

export const TABLE = inEveryLanguage({ zh: zh.TABLE, en: en.TABLE })

export const TABLE_KEYWORDS = inEveryLanguage({ zh: zh.TABLE_KEYWORDS, en: en.TABLE_KEYWORDS })
