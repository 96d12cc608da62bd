// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/display.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/display.ts'

/** Words of how a reader wants to read. The first view does without them. */
export const displayMessages = inEveryLanguage({ zh: zh.displayMessages, en: en.displayMessages })
