// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/cross-sheet.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/cross-sheet.ts'

export const CROSS_HEADERS = inEveryLanguage({ zh: zh.CROSS_HEADERS, en: en.CROSS_HEADERS })

/** A heading with its period. */
export const HEADING_OF_PERIOD = inEveryLanguage({ zh: zh.HEADING_OF_PERIOD, en: en.HEADING_OF_PERIOD })
