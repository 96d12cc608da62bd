// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/finish.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/finish.ts'

export const CUT_NOTES = inEveryLanguage({ zh: zh.CUT_NOTES, en: en.CUT_NOTES })

export const NO_DEFINITION = inEveryLanguage({ zh: zh.NO_DEFINITION, en: en.NO_DEFINITION })

export const DIMENSION_NAMES = inEveryLanguage({ zh: zh.DIMENSION_NAMES, en: en.DIMENSION_NAMES })

/** What divides an indicator whose dimension has no name. */
export const OF_WHICH = inEveryLanguage({ zh: zh.OF_WHICH, en: en.OF_WHICH })

/** What a text is that somebody entered. */
export const ENTERED_HERE = inEveryLanguage({ zh: zh.ENTERED_HERE, en: en.ENTERED_HERE })

/** Of a figure that an earlier one gives in other words. */
export const SAME_NUMBER = inEveryLanguage({ zh: zh.SAME_NUMBER, en: en.SAME_NUMBER })
