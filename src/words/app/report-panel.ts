// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/report-panel.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/report-panel.ts'

export const DATE_INFERRED = inEveryLanguage({ zh: zh.DATE_INFERRED, en: en.DATE_INFERRED })
