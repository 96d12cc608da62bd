// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/labels.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/labels.ts'

/** What the whole of a breakdown is called among its parts. */
export const TOTAL_OF_BAR = inEveryLanguage({ zh: zh.TOTAL_OF_BAR, en: en.TOTAL_OF_BAR })

/** Behind what is known from inference for some of the values only. */
export const SOME_INFERRED = inEveryLanguage({ zh: zh.SOME_INFERRED, en: en.SOME_INFERRED })
