// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/cross-file.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/cross-file.ts'

export const ABOUT_FILE = inEveryLanguage({ zh: zh.ABOUT_FILE, en: en.ABOUT_FILE })
