// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/views.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/views.ts'

/** Words of named views of the table. */
export const viewMessages = inEveryLanguage({ zh: zh.viewMessages, en: en.viewMessages })
