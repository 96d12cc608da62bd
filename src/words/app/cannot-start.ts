// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/cannot-start.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/cannot-start.ts'

/** What a page says in every language where it does not know that of its reader. */
export const CANNOT_START = inEveryLanguage({ zh: zh.CANNOT_START, en: en.CANNOT_START })
