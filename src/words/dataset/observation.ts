// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/observation.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/observation.ts'

/** The mark after a value that no report prints, in every sentence with such a value. */
export const DERIVED_MARK = inEveryLanguage({ zh: zh.DERIVED_MARK, en: en.DERIVED_MARK })
