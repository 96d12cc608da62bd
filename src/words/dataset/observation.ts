// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/observation.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/observation.ts'

/** The mark after a value that no report prints, in every sentence with such a value. */
export const DERIVED_MARK = inEveryLanguage({ zh: zh.DERIVED_MARK, en: en.DERIVED_MARK })

export const NOT_IN_FILE = inEveryLanguage({ zh: zh.NOT_IN_FILE, en: en.NOT_IN_FILE })

/** A line of an imported file. */
export const FILE_LINE = inEveryLanguage({ zh: zh.FILE_LINE, en: en.FILE_LINE })

/** What contradicts a value, and what was decided. */
export const DISPUTED = inEveryLanguage({ zh: zh.DISPUTED, en: en.DISPUTED })
