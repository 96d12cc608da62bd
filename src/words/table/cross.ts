// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/cross.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/cross.ts'

/** Words of the cross-table. */
export const crossMessages = inEveryLanguage({ zh: zh.crossMessages, en: en.crossMessages })
