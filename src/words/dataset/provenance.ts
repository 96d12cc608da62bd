// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/provenance.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/provenance.ts'

/** The sources and values behind what is shown, counted by kind. */
export const PROVENANCE_COUNTS = inEveryLanguage({ zh: zh.PROVENANCE_COUNTS, en: en.PROVENANCE_COUNTS })

/** The first of many places, and how many there are in all, or how many more, as the language counts them. */
export const SOME_PLACES = inEveryLanguage({ zh: zh.SOME_PLACES, en: en.SOME_PLACES })
