// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/view-context.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/view-context.ts'

export const HEADERS = inEveryLanguage({ zh: zh.HEADERS, en: en.HEADERS })

export const TEXT_STATES = inEveryLanguage({ zh: zh.TEXT_STATES, en: en.TEXT_STATES })

export const YES = inEveryLanguage({ zh: zh.YES, en: en.YES })

export const NO = inEveryLanguage({ zh: zh.NO, en: en.NO })

export const IMPORTED_FILE = inEveryLanguage({ zh: zh.IMPORTED_FILE, en: en.IMPORTED_FILE })

export const ENTERED = inEveryLanguage({ zh: zh.ENTERED, en: en.ENTERED })

export const IMPORTED_ON = inEveryLanguage({ zh: zh.IMPORTED_ON, en: en.IMPORTED_ON })

export const STATED = inEveryLanguage({ zh: zh.STATED, en: en.STATED })

export const INFERRED = inEveryLanguage({ zh: zh.INFERRED, en: en.INFERRED })
