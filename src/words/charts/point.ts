// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/point.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/point.ts'

/** How a value came about, read out behind it. */
export const SPOKEN_STATUS = inEveryLanguage({ zh: zh.SPOKEN_STATUS, en: en.SPOKEN_STATUS })
