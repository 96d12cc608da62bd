// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/search-entry.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/search-entry.ts'

export const OWN_REPORT = inEveryLanguage({ zh: zh.OWN_REPORT, en: en.OWN_REPORT })
