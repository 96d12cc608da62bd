// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/cross-total.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/cross-total.ts'

/** Why the values of a measure have no total. */
export const NO_TOTAL_REASONS = inEveryLanguage({ zh: zh.NO_TOTAL_REASONS, en: en.NO_TOTAL_REASONS })
