// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/scorecard-sheet.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/scorecard-sheet.ts'

export const WORDS = inEveryLanguage({ zh: zh.WORDS, en: en.WORDS })

/** A place in an order: the 2 of 第2位. */
export const ordinal = inEveryLanguage({ zh: zh.ordinal, en: en.ordinal })

/** Which end of an order comes first, behind the name of its column. */
export const RANK_FROM = inEveryLanguage({ zh: zh.RANK_FROM, en: en.RANK_FROM })

export const LABELS = inEveryLanguage({ zh: zh.LABELS, en: en.LABELS })

export const RULES = inEveryLanguage({ zh: zh.RULES, en: en.RULES })
