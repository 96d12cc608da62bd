// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/suggest-period.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/suggest-period.ts'

export const PERIOD_CARRIED = inEveryLanguage({ zh: zh.PERIOD_CARRIED, en: en.PERIOD_CARRIED })
