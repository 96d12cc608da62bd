// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/view-xlsx.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/view-xlsx.ts'

export const TITLE = inEveryLanguage({ zh: zh.TITLE, en: en.TITLE })

export const SHEETS = inEveryLanguage({ zh: zh.SHEETS, en: en.SHEETS })

export const TOO_LONG = inEveryLanguage({ zh: zh.TOO_LONG, en: en.TOO_LONG })
