// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/dots.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/dots.ts'

export const LOG_NOTE = inEveryLanguage({ zh: zh.LOG_NOTE, en: en.LOG_NOTE })

export const PLACE_DIFFERENCES = inEveryLanguage({ zh: zh.PLACE_DIFFERENCES, en: en.PLACE_DIFFERENCES })

/** What the places differ in. */
export const PLACES_DIFFER = inEveryLanguage({ zh: zh.PLACES_DIFFER, en: en.PLACES_DIFFER })

/** For values beside which those of one period are drawn. */
export const OTHER_PERIODS = inEveryLanguage({ zh: zh.OTHER_PERIODS, en: en.OTHER_PERIODS })
