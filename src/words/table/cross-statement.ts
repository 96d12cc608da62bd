// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/cross-statement.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/cross-statement.ts'

export const CROSS_LABELS = inEveryLanguage({ zh: zh.CROSS_LABELS, en: en.CROSS_LABELS })

export const CROSS_RULES = inEveryLanguage({ zh: zh.CROSS_RULES, en: en.CROSS_RULES })
