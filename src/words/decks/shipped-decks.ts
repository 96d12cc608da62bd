// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/shipped-decks.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/shipped-decks.ts'

/** The deck of everything. */
export const OVERVIEW_NAME = inEveryLanguage({ zh: zh.OVERVIEW_NAME, en: en.OVERVIEW_NAME })
