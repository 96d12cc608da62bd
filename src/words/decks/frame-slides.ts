// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/frame-slides.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/frame-slides.ts'

export const OPENING_NOTES = inEveryLanguage({ zh: zh.OPENING_NOTES, en: en.OPENING_NOTES })

/** Behind that, of a deck with values that are not exact: the words by which they are known. */
export const openWords = inEveryLanguage({ zh: zh.openWords, en: en.openWords })

export const EXACT = inEveryLanguage({ zh: zh.EXACT, en: en.EXACT })
