// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/value.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/value.ts'

/** Words of the page of one value. */
export const valueMessages = inEveryLanguage({ zh: zh.valueMessages, en: en.valueMessages })
