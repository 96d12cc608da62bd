// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/status.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/status.ts'

/** Where a value comes from, as the table says it. Values of a report that the user entered have a name of their own. */
export const STATUS_NAMES = inEveryLanguage({ zh: zh.STATUS_NAMES, en: en.STATUS_NAMES })
