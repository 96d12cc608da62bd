// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/report-panel.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/report-panel.ts'

export const INFERRED = inEveryLanguage({ zh: zh.INFERRED, en: en.INFERRED })
