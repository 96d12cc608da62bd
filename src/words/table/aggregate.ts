// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/aggregate.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/aggregate.ts'

/** Why the values of some rows have no sum. */
export const NO_SUM = inEveryLanguage({ zh: zh.NO_SUM, en: en.NO_SUM })
