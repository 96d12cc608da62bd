// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/own.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/own.ts'

/** Words of the page on which the user mends what they took in. */
export const ownMessages = inEveryLanguage({ zh: zh.ownMessages, en: en.ownMessages })
