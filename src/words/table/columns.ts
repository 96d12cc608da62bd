// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/columns.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/columns.ts'

/** The headings of the table's columns. */
export const COLUMN_NAMES = inEveryLanguage({ zh: zh.COLUMN_NAMES, en: en.COLUMN_NAMES })
