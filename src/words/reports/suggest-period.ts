// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/suggest-period.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/suggest-period.ts'

export const PERIOD_CARRIED = inEveryLanguage({ zh: zh.PERIOD_CARRIED, en: en.PERIOD_CARRIED })

/** What is inferred of a time, and from which words of the report. A note quotes the words in Chinese, so that they can be looked up in the text. */
export const INFERRED_FROM = inEveryLanguage({ zh: zh.INFERRED_FROM, en: en.INFERRED_FROM })

export const MONTH_OF_REPORT = inEveryLanguage({ zh: zh.MONTH_OF_REPORT, en: en.MONTH_OF_REPORT })

export const UP_TO_REPORT = inEveryLanguage({ zh: zh.UP_TO_REPORT, en: en.UP_TO_REPORT })
