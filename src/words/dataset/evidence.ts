// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/evidence.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/evidence.ts'

export const STATED = inEveryLanguage({ zh: zh.STATED, en: en.STATED })

export const INFERRED = inEveryLanguage({ zh: zh.INFERRED, en: en.INFERRED })

export const IN_FILE = inEveryLanguage({ zh: zh.IN_FILE, en: en.IN_FILE })

export const NOT_IN_FILE = inEveryLanguage({ zh: zh.NOT_IN_FILE, en: en.NOT_IN_FILE })

export const COMPUTED = inEveryLanguage({ zh: zh.COMPUTED, en: en.COMPUTED })

export const UNKNOWN = inEveryLanguage({ zh: zh.UNKNOWN, en: en.UNKNOWN })

/** How exact a computed value is. */
export const COMPUTED_FROM = inEveryLanguage({ zh: zh.COMPUTED_FROM, en: en.COMPUTED_FROM })

/** Of a number whose exactness was said by whoever entered it. */
export const BY_HAND = inEveryLanguage({ zh: zh.BY_HAND, en: en.BY_HAND })
