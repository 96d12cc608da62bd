// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/target.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/target.ts'

/** Words for setting targets. */
export const targetMessages = inEveryLanguage({ zh: zh.targetMessages, en: en.targetMessages })
