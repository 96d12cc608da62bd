// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/comparisons.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/comparisons.ts'

/** Why a cell has no change on the year before. */
export const NO_CHANGE = inEveryLanguage({ zh: zh.NO_CHANGE, en: en.NO_CHANGE })

/** Why the values of a measure have no ranks. */
export const NO_RANK = inEveryLanguage({ zh: zh.NO_RANK, en: en.NO_RANK })
