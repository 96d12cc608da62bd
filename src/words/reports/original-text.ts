// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/original-text.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/original-text.ts'

/** Words around the original text that a reader loads. */
export const originalTextMessages = inEveryLanguage({
  zh: zh.originalTextMessages,
  en: en.originalTextMessages,
})

export const TEXT_PROBLEMS = inEveryLanguage({ zh: zh.TEXT_PROBLEMS, en: en.TEXT_PROBLEMS })
