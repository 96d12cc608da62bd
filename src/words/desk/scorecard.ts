// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/scorecard.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/scorecard.ts'

/** Words of the sheet of places and key indicators. */
export const scorecardMessages = inEveryLanguage({ zh: zh.scorecardMessages, en: en.scorecardMessages })
