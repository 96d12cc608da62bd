// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/labels.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/labels.ts'

/** What the whole of a breakdown is called among its parts. */
export const TOTAL = inEveryLanguage({ zh: zh.TOTAL, en: en.TOTAL })

export const INFERRED = inEveryLanguage({ zh: zh.INFERRED, en: en.INFERRED })
