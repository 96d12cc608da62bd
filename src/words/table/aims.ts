// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/table/aims.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/table/aims.ts'

/** Why a cell is not compared with a target. */
export const NO_AIM = inEveryLanguage({ zh: zh.NO_AIM, en: en.NO_AIM })
