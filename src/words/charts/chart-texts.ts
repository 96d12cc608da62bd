// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/chart-texts.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/chart-texts.ts'

export const TABLE_HEADINGS = inEveryLanguage({ zh: zh.TABLE_HEADINGS, en: en.TABLE_HEADINGS })

export const CHART_STATUS = inEveryLanguage({ zh: zh.CHART_STATUS, en: en.CHART_STATUS })

/** Values that the description does not read out. */
export const MORE_VALUES = inEveryLanguage({ zh: zh.MORE_VALUES, en: en.MORE_VALUES })

/** How many values there are. */
export const COUNT_OF_VALUES = inEveryLanguage({ zh: zh.COUNT_OF_VALUES, en: en.COUNT_OF_VALUES })
