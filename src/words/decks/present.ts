// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/present.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/present.ts'

/** Words of the show and of the presenter's window. */
export const presentMessages = inEveryLanguage({ zh: zh.presentMessages, en: en.presentMessages })

/** What each key does. */
export const KEY_WORDS = inEveryLanguage({ zh: zh.KEY_WORDS, en: en.KEY_WORDS })
