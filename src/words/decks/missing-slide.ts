// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/missing-slide.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/missing-slide.ts'

/** What is said in place of a slide, or on it, where something cannot be shown. */
export const MISSING = inEveryLanguage({ zh: zh.MISSING, en: en.MISSING })

export const FAILED = inEveryLanguage({ zh: zh.FAILED, en: en.FAILED })
