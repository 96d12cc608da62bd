// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/cross-xlsx.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/cross-xlsx.ts'

export const CROSS_WORKBOOK = inEveryLanguage({ zh: zh.CROSS_WORKBOOK, en: en.CROSS_WORKBOOK })

export const TOO_MANY_COLUMNS = inEveryLanguage({ zh: zh.TOO_MANY_COLUMNS, en: en.TOO_MANY_COLUMNS })
