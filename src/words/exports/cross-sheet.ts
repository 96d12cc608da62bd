// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/cross-sheet.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/cross-sheet.ts'

export const HEADERS = inEveryLanguage({ zh: zh.HEADERS, en: en.HEADERS })

/** A heading with its period. */
export const DATED = inEveryLanguage({ zh: zh.DATED, en: en.DATED })
