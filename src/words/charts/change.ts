// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/change.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/change.ts'

export const UNLIKE = inEveryLanguage({ zh: zh.UNLIKE, en: en.UNLIKE })
