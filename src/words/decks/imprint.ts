// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/imprint.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/imprint.ts'

/** Words of the fields that say whose deck it is. */
export const imprintMessages = inEveryLanguage({ zh: zh.imprintMessages, en: en.imprintMessages })
