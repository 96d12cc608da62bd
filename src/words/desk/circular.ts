// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/circular.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/circular.ts'

/** Words of the page that makes a circular; the sentences of the circular itself are in `circular-words.ts`. */
export const circularMessages = inEveryLanguage({ zh: zh.circularMessages, en: en.circularMessages })
