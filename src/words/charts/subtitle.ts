// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/subtitle.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/subtitle.ts'

export const STARTS_OPEN = inEveryLanguage({ zh: zh.STARTS_OPEN, en: en.STARTS_OPEN })

/** Two periods. */
export const BOTH_OF = inEveryLanguage({ zh: zh.BOTH_OF, en: en.BOTH_OF })

export const IN_UNIT = inEveryLanguage({ zh: zh.IN_UNIT, en: en.IN_UNIT })
