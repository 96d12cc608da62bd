// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/errors.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/errors.ts'

/** Words for a page that failed. */
export const errors = inEveryLanguage({ zh: zh.errors, en: en.errors })
