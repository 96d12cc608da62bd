// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/charts-xlsx.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/charts-xlsx.ts'

export const CHARTS_SHEET = inEveryLanguage({ zh: zh.CHARTS_SHEET, en: en.CHARTS_SHEET })
