// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/review-wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/review-wording.ts'

export const VERDICT_NAMES = inEveryLanguage({ zh: zh.VERDICT_NAMES, en: en.VERDICT_NAMES })

export const ROLE_NAMES = inEveryLanguage({ zh: zh.ROLE_NAMES, en: en.ROLE_NAMES })

export const STATE_NAMES = inEveryLanguage({ zh: zh.STATE_NAMES, en: en.STATE_NAMES })
