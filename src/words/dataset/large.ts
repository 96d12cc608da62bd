// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/large.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/large.ts'

/** Words of the table on data that is too large for the page. */
export const largeMessages = inEveryLanguage({ zh: zh.largeMessages, en: en.largeMessages })

/** Why a source gives no answer. */
export const SOURCE_FAULT_WORDS = inEveryLanguage({ zh: zh.SOURCE_FAULT_WORDS, en: en.SOURCE_FAULT_WORDS })
