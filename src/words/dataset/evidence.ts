// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/evidence.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/evidence.ts'

export const PERIOD_STATED = inEveryLanguage({ zh: zh.PERIOD_STATED, en: en.PERIOD_STATED })

export const PERIOD_INFERRED = inEveryLanguage({ zh: zh.PERIOD_INFERRED, en: en.PERIOD_INFERRED })

export const IN_FILE = inEveryLanguage({ zh: zh.IN_FILE, en: en.IN_FILE })

export const NOT_IN_FILE = inEveryLanguage({ zh: zh.NOT_IN_FILE, en: en.NOT_IN_FILE })

export const PERIOD_COMPUTED = inEveryLanguage({ zh: zh.PERIOD_COMPUTED, en: en.PERIOD_COMPUTED })

export const PERIOD_UNKNOWN = inEveryLanguage({ zh: zh.PERIOD_UNKNOWN, en: en.PERIOD_UNKNOWN })

/** How exact a computed value is. */
export const COMPUTED_FROM = inEveryLanguage({ zh: zh.COMPUTED_FROM, en: en.COMPUTED_FROM })

/** What a value is taken for where it is judged, since nobody says 200余 of 300. */
export const JUDGED_AS = inEveryLanguage({ zh: zh.JUDGED_AS, en: en.JUDGED_AS })

/** Of a number whose exactness was said by whoever entered it. */
export const BY_HAND = inEveryLanguage({ zh: zh.BY_HAND, en: en.BY_HAND })
