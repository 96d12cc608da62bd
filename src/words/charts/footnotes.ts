// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/footnotes.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/footnotes.ts'

/** How many values are not exact: of those that reports print, or of values among which some are from a file of the user's. */
export const EXACTNESS_NOTES = inEveryLanguage({ zh: zh.EXACTNESS_NOTES, en: en.EXACTNESS_NOTES })

export const footnoteWords = inEveryLanguage({ zh: zh.footnoteWords, en: en.footnoteWords })
