// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/timeline.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/timeline.ts'

export const DATE_ROLES = inEveryLanguage({ zh: zh.DATE_ROLES, en: en.DATE_ROLES })

export const timelineWords = inEveryLanguage({ zh: zh.timelineWords, en: en.timelineWords })
