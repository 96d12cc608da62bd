// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/suggest-period.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/suggest-period.ts'

export const CARRIED = inEveryLanguage({ zh: zh.CARRIED, en: en.CARRIED })
