// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/report.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/report.ts'

/** Words of a report's page. */
export const reportMessages = inEveryLanguage({ zh: zh.reportMessages, en: en.reportMessages })

export const TEXT_STATE_NAMES = inEveryLanguage({ zh: zh.TEXT_STATE_NAMES, en: en.TEXT_STATE_NAMES })

export const KIND_NAMES = inEveryLanguage({ zh: zh.KIND_NAMES, en: en.KIND_NAMES })

export const REASON_NAMES = inEveryLanguage({ zh: zh.REASON_NAMES, en: en.REASON_NAMES })
