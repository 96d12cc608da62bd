// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/reader-columns.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/reader-columns.ts'

export const EXTRA = inEveryLanguage({ zh: zh.EXTRA, en: en.EXTRA })

export const HEADERS = inEveryLanguage({ zh: zh.HEADERS, en: en.HEADERS })
