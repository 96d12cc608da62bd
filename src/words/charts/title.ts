// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/title.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/title.ts'

/** In Chinese no verb is said, see {@link atPeriod}. */
export const FROM = inEveryLanguage({ zh: zh.FROM, en: en.FROM })

export const MOST = inEveryLanguage({ zh: zh.MOST, en: en.MOST })
