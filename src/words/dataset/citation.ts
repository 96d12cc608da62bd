// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/citation.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/citation.ts'

/**
 * Citations of one value, after GB/T 7714-2015. What the source does not state is marked as unknown, in square brackets as 8.1 and 8.4.3
 * ask; the title is ours or the user's, since the project keeps none of a report's words.
 */
export const CITATIONS = inEveryLanguage({ zh: zh.CITATIONS, en: en.CITATIONS })

/** The day of publication as a citation writes it: as ISO does, 2026-01-08, or [2026-01-08/2026-01-31] where it is inferred. */
export const publishedDay = inEveryLanguage({ zh: zh.publishedDay, en: en.publishedDay })
