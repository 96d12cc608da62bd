// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/cross-wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/cross-wording.ts'

export const CROSS_WORDS = inEveryLanguage({ zh: zh.CROSS_WORDS, en: en.CROSS_WORDS })

/** How many values a cell has, how many of other periods it does not show, and of how many places a total is. */
export const COUNTED_CELLS = inEveryLanguage({ zh: zh.COUNTED_CELLS, en: en.COUNTED_CELLS })
