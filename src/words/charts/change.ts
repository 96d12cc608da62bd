// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/change.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/change.ts'

export const UNLIKE_VALUES = inEveryLanguage({ zh: zh.UNLIKE_VALUES, en: en.UNLIKE_VALUES })
