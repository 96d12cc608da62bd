// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/overview.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/overview.ts'

/** Words of the overview. */
export const overviewMessages = inEveryLanguage({ zh: zh.overviewMessages, en: en.overviewMessages })
