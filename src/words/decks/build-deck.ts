// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/build-deck.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/build-deck.ts'

export const MORE_NOTES = inEveryLanguage({ zh: zh.MORE_NOTES, en: en.MORE_NOTES })

/** The slides that notes are about. */
export const NOTES_OF = inEveryLanguage({ zh: zh.NOTES_OF, en: en.NOTES_OF })

/** Over notes that are about no place in particular. */
export const GENERAL = inEveryLanguage({ zh: zh.GENERAL, en: en.GENERAL })

/** Over notes on a place that begin in the column before. */
export const CONTINUED = inEveryLanguage({ zh: zh.CONTINUED, en: en.CONTINUED })

/** On a slide without its notes: the slides of its deck that have them, or how many they are. */
export const NOTES_ELSEWHERE = inEveryLanguage({ zh: zh.NOTES_ELSEWHERE, en: en.NOTES_ELSEWHERE })

/** On the slide that says where the numbers come from, before the marks that draw those that are not exact or derived. */
export const MARKS_DRAWN = inEveryLanguage({ zh: zh.MARKS_DRAWN, en: en.MARKS_DRAWN })
