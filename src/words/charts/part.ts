// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/part.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/part.ts'

export const partTitle = inEveryLanguage({ zh: zh.partTitle, en: en.partTitle })

/** The same with the share that the part has. */
export const withShare = inEveryLanguage({ zh: zh.withShare, en: en.withShare })
