// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/chart-export.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/chart-export.ts'

/** Words of a chart's download menu. */
export const chartExportMessages = inEveryLanguage({ zh: zh.chartExportMessages, en: en.chartExportMessages })
