// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/source.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/source.ts'

/** Where values come from: reports, and files of the user's, so that neither is taken for the other. */
export const sourceWords = inEveryLanguage({ zh: zh.sourceWords, en: en.sourceWords })
