// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/missing.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/missing.ts'

/** Words for what an address names and is not there. */
export const missing = inEveryLanguage({ zh: zh.missing, en: en.missing })
