// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/period.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/period.ts'

/** How a period is known, in words. */
export const PERIOD_BASIS_NAMES = inEveryLanguage({ zh: zh.PERIOD_BASIS_NAMES, en: en.PERIOD_BASIS_NAMES })
