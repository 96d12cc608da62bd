// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/changes-list.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/changes-list.ts'

/** Opens a long list of what changed. Apart from the words that the overview needs. */
export const LIST_CHANGES = inEveryLanguage({ zh: zh.LIST_CHANGES, en: en.LIST_CHANGES })
