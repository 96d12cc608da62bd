// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/opening.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/opening.ts'

/** What a page says until the app draws it. */
export const OPENING = inEveryLanguage({ zh: zh.OPENING, en: en.OPENING })
