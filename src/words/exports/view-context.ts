// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/view-context.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/view-context.ts'

export const CONTEXT_HEADERS = inEveryLanguage({ zh: zh.CONTEXT_HEADERS, en: en.CONTEXT_HEADERS })

export const TEXT_STATES = inEveryLanguage({ zh: zh.TEXT_STATES, en: en.TEXT_STATES })

export const ADDED_UP = inEveryLanguage({ zh: zh.ADDED_UP, en: en.ADDED_UP })

export const NOT_ADDED_UP = inEveryLanguage({ zh: zh.NOT_ADDED_UP, en: en.NOT_ADDED_UP })

export const IMPORTED_FILE = inEveryLanguage({ zh: zh.IMPORTED_FILE, en: en.IMPORTED_FILE })

export const ENTERED_BY_USER = inEveryLanguage({ zh: zh.ENTERED_BY_USER, en: en.ENTERED_BY_USER })

export const IMPORTED_ON = inEveryLanguage({ zh: zh.IMPORTED_ON, en: en.IMPORTED_ON })

export const DATE_STATED = inEveryLanguage({ zh: zh.DATE_STATED, en: en.DATE_STATED })

export const DATE_INFERRED = inEveryLanguage({ zh: zh.DATE_INFERRED, en: en.DATE_INFERRED })
