// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/reader-columns.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/reader-columns.ts'

export const MORE_COLUMNS = inEveryLanguage({ zh: zh.MORE_COLUMNS, en: en.MORE_COLUMNS })

export const READER_HEADERS = inEveryLanguage({ zh: zh.READER_HEADERS, en: en.READER_HEADERS })
