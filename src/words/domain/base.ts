// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/base.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/base.ts'

/** The base of a percentage in words, as it follows 占 or "share of". */
export const BASE_NAMES = inEveryLanguage({ zh: zh.BASE_NAMES, en: en.BASE_NAMES })
