// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/imports/target-import.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/imports/target-import.ts'

/** Words of taking targets in from a table. */
export const targetImportMessages = inEveryLanguage({
  zh: zh.targetImportMessages,
  en: en.targetImportMessages,
})
