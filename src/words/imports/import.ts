// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/imports/import.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/imports/import.ts'

/** Words of the import screen. */
export const importMessages = inEveryLanguage({ zh: zh.importMessages, en: en.importMessages })

export const ENCODING_NAMES = inEveryLanguage({ zh: zh.ENCODING_NAMES, en: en.ENCODING_NAMES })

export const DELIMITER_NAMES = inEveryLanguage({ zh: zh.DELIMITER_NAMES, en: en.DELIMITER_NAMES })
