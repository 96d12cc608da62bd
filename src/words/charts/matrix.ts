// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/matrix.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/matrix.ts'

/** What is known where, theme by theme. */
export const matrixWords = inEveryLanguage({ zh: zh.matrixWords, en: en.matrixWords })
