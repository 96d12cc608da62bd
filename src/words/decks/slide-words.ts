// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/slide-words.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/slide-words.ts'

/** Titles that slides have of themselves, and what a presenter can say. */
export const slideTitles = inEveryLanguage({ zh: zh.slideTitles, en: en.slideTitles })

export const noteWords = inEveryLanguage({ zh: zh.noteWords, en: en.noteWords })
