// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/search-entry.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/search-entry.ts'

export const OWN_REPORT = inEveryLanguage({ zh: zh.OWN_REPORT, en: en.OWN_REPORT })

/** A place to be set beside others, as search offers it, and by which further words it is found. */
export const COMPARE_PLACE = inEveryLanguage({ zh: zh.COMPARE_PLACE, en: en.COMPARE_PLACE })

export const COMPARE_KEYWORDS = inEveryLanguage({ zh: zh.COMPARE_KEYWORDS, en: en.COMPARE_KEYWORDS })

/** How much is known of a locality. */
export const OBSERVATIONS = inEveryLanguage({ zh: zh.OBSERVATIONS, en: en.OBSERVATIONS })

/** By which an indicator is found for which a target may be set. */
export const TARGET = inEveryLanguage({ zh: zh.TARGET, en: en.TARGET })
