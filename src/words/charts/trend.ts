// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/trend.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/trend.ts'

export const FREE_NOTE = inEveryLanguage({ zh: zh.FREE_NOTE, en: en.FREE_NOTE })

export const LINES_LEFT = inEveryLanguage({ zh: zh.LINES_LEFT, en: en.LINES_LEFT })

export const UNDATED_VALUES = inEveryLanguage({ zh: zh.UNDATED_VALUES, en: en.UNDATED_VALUES })

/** For values whose period has another length: a half-year is not a point on a line of whole years. */
export const UNLIKE_PERIODS = inEveryLanguage({ zh: zh.UNLIKE_PERIODS, en: en.UNLIKE_PERIODS })
