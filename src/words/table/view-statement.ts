// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/view-statement.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/view-statement.ts'

export const STATEMENT_WORDS = inEveryLanguage({ zh: zh.STATEMENT_WORDS, en: en.STATEMENT_WORDS })

export const SORT_DIRECTIONS = inEveryLanguage({ zh: zh.SORT_DIRECTIONS, en: en.SORT_DIRECTIONS })

/** What a table shows, and what it was kept to. */
export const VIEW_WORDS = inEveryLanguage({ zh: zh.VIEW_WORDS, en: en.VIEW_WORDS })
