// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/scorecard-sheet.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/scorecard-sheet.ts'

export const WORDS = inEveryLanguage({ zh: zh.WORDS, en: en.WORDS })

export const LABELS = inEveryLanguage({ zh: zh.LABELS, en: en.LABELS })

export const RULES = inEveryLanguage({ zh: zh.RULES, en: en.RULES })
