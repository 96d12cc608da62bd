// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/table.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/table.ts'

/** Words of the observation table. */
export const tableMessages = inEveryLanguage({ zh: zh.tableMessages, en: en.tableMessages })
