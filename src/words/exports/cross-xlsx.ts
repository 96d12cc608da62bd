// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/cross-xlsx.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/cross-xlsx.ts'

export const NAMES = inEveryLanguage({ zh: zh.NAMES, en: en.NAMES })

export const TOO_LARGE = inEveryLanguage({ zh: zh.TOO_LARGE, en: en.TOO_LARGE })
