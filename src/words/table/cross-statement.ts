// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/cross-statement.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/cross-statement.ts'

export const LABELS = inEveryLanguage({ zh: zh.LABELS, en: en.LABELS })

export const RULES = inEveryLanguage({ zh: zh.RULES, en: en.RULES })
