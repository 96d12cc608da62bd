// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/resolve-numbers.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/resolve-numbers.ts'

/** A number that stands alone, with its place. */
export const NUMBER_OF = inEveryLanguage({ zh: zh.NUMBER_OF, en: en.NUMBER_OF })
