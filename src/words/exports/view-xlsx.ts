// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/view-xlsx.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/view-xlsx.ts'

export const WORKBOOK_TITLE = inEveryLanguage({ zh: zh.WORKBOOK_TITLE, en: en.WORKBOOK_TITLE })

export const SHEET_NAMES = inEveryLanguage({ zh: zh.SHEET_NAMES, en: en.SHEET_NAMES })

export const TOO_MANY_ROWS = inEveryLanguage({ zh: zh.TOO_MANY_ROWS, en: en.TOO_MANY_ROWS })
