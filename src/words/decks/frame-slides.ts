// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/frame-slides.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/frame-slides.ts'

export const OPENING_NOTES = inEveryLanguage({ zh: zh.OPENING_NOTES, en: en.OPENING_NOTES })

/** Behind that, of a deck with values that are not exact: the words by which they are known. */
export const openWords = inEveryLanguage({ zh: zh.openWords, en: en.openWords })

export const ALL_EXACT = inEveryLanguage({ zh: zh.ALL_EXACT, en: en.ALL_EXACT })

export const NO_DATA = inEveryLanguage({ zh: zh.NO_DATA, en: en.NO_DATA })

/** Behind the titles of the first reports. */
export const MORE_REPORTS = inEveryLanguage({ zh: zh.MORE_REPORTS, en: en.MORE_REPORTS })

export const SOURCES_TITLE = inEveryLanguage({ zh: zh.SOURCES_TITLE, en: en.SOURCES_TITLE })

export const CHARTS_LEFT = inEveryLanguage({ zh: zh.CHARTS_LEFT, en: en.CHARTS_LEFT })

/** How many values of the deck are not exact: of printed ones, and of any. A slide counts those that it shows. */
export const NOT_EXACT = inEveryLanguage({ zh: zh.NOT_EXACT, en: en.NOT_EXACT })
