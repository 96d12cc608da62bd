// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/timeline.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/timeline.ts'

export const ROLES = inEveryLanguage({ zh: zh.ROLES, en: en.ROLES })

export const timelineWords = inEveryLanguage({ zh: zh.timelineWords, en: en.timelineWords })
