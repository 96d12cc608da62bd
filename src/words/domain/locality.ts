// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/locality.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/locality.ts'

/** How many places there are, and what parts the two. */
export const PLACE_COUNTS = inEveryLanguage({ zh: zh.PLACE_COUNTS, en: en.PLACE_COUNTS })
