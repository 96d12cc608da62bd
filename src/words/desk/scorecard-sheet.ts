// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/scorecard-sheet.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/scorecard-sheet.ts'

export const SCORECARD_WORDS = inEveryLanguage({ zh: zh.SCORECARD_WORDS, en: en.SCORECARD_WORDS })

/** A place in an order: the 2 of 第2位. */
export const ordinal = inEveryLanguage({ zh: zh.ordinal, en: en.ordinal })

/** Which end of an order comes first, behind the name of its column. */
export const RANK_FROM = inEveryLanguage({ zh: zh.RANK_FROM, en: en.RANK_FROM })

export const SCORECARD_LABELS = inEveryLanguage({ zh: zh.SCORECARD_LABELS, en: en.SCORECARD_LABELS })

export const SCORECARD_RULES = inEveryLanguage({ zh: zh.SCORECARD_RULES, en: en.SCORECARD_RULES })

/** Behind the names of indicators, under “without a value”. */
export const SCORECARD_MISSING = inEveryLanguage({ zh: zh.SCORECARD_MISSING, en: en.SCORECARD_MISSING })
