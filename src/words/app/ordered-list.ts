// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/ordered-list.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/ordered-list.ts'

/** Words of a list whose order is chosen. */
export const orderedListMessages = inEveryLanguage({ zh: zh.orderedListMessages, en: en.orderedListMessages })
