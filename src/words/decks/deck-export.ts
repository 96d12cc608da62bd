// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/deck-export.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/deck-export.ts'

/** Words of a deck's download menu and of its print view. */
export const deckExportMessages = inEveryLanguage({ zh: zh.deckExportMessages, en: en.deckExportMessages })
