// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/compare.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/compare.ts'

/** Words of the comparison page. */
export const compareMessages = inEveryLanguage({ zh: zh.compareMessages, en: en.compareMessages })
