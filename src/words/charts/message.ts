// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/message.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/message.ts'

/** Why there is nothing to draw, or why a drawing would mislead. */
export const CHART_MESSAGES = inEveryLanguage({ zh: zh.CHART_MESSAGES, en: en.CHART_MESSAGES })
