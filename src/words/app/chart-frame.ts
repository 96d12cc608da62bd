// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/chart-frame.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/chart-frame.ts'

export const CHART_FRAME = inEveryLanguage({ zh: zh.CHART_FRAME, en: en.CHART_FRAME })
