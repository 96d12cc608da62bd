// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/decks.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/decks.ts'

/** Words of presenting from any page, of the list of decks and of the deck builder. */
export const deckMessages = inEveryLanguage({ zh: zh.deckMessages, en: en.deckMessages })

/** The outcome of saving: what was saved and for how long, or why not and what to do. */
export const OUTCOME_WORDS = inEveryLanguage({ zh: zh.OUTCOME_WORDS, en: en.OUTCOME_WORDS })

export const LAYOUT_NAMES = inEveryLanguage({ zh: zh.LAYOUT_NAMES, en: en.LAYOUT_NAMES })

/** What was done, as undoing names it. */
export const EDIT_NAMES = inEveryLanguage({ zh: zh.EDIT_NAMES, en: en.EDIT_NAMES })

/** Limits that a deck may be beyond. */
export const OVER_LIMIT_WORDS = inEveryLanguage({ zh: zh.OVER_LIMIT_WORDS, en: en.OVER_LIMIT_WORDS })
