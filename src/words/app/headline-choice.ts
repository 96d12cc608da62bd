// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/headline-choice.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/headline-choice.ts'

/** Words of the choice of headline numbers. */
export const headlineChoiceMessages = inEveryLanguage({
  zh: zh.headlineChoiceMessages,
  en: en.headlineChoiceMessages,
})
