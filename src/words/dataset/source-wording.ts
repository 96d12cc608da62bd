// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/source-wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/source-wording.ts'

export const NOT_IN_FILE = inEveryLanguage({ zh: zh.NOT_IN_FILE, en: en.NOT_IN_FILE })

/** A line of an imported file. */
export const FILE_LINE = inEveryLanguage({ zh: zh.FILE_LINE, en: en.FILE_LINE })

/** What contradicts a value, and what was decided. */
export const DISPUTED = inEveryLanguage({ zh: zh.DISPUTED, en: en.DISPUTED })

/** What agrees with a value, and which of them is more exact. */
export const AGREEING = inEveryLanguage({ zh: zh.AGREEING, en: en.AGREEING })

/** Of a value whose cell a person typed over when its file was imported. */
export const TYPED_OVER = inEveryLanguage({ zh: zh.TYPED_OVER, en: en.TYPED_OVER })

/** The same in a few words, behind what the file has. */
export const TYPED_BRIEFLY = inEveryLanguage({ zh: zh.TYPED_BRIEFLY, en: en.TYPED_BRIEFLY })
