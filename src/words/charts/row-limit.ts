// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/row-limit.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/row-limit.ts'

/** What was left out of a drawing for want of room. */
export const LEFT_OUT = inEveryLanguage({ zh: zh.LEFT_OUT, en: en.LEFT_OUT })
