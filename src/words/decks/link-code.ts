// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/link-code.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/link-code.ts'

/** The slide that ends a deck, with the code by which everybody in the room takes it along. */
export const CODE_SLIDE = inEveryLanguage({ zh: zh.CODE_SLIDE, en: en.CODE_SLIDE })
