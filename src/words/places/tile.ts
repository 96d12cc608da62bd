// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/tile.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/tile.ts'

/** Words of a tile. */
export const tileMessages = inEveryLanguage({ zh: zh.tileMessages, en: en.tileMessages })

/** The mark next to a value that another one says more exactly. */
export const LESS_EXACT_MARK = inEveryLanguage({ zh: zh.LESS_EXACT_MARK, en: en.LESS_EXACT_MARK })

/** The mark next to a value that other values of the same thing contradict. */
export const DISPUTED_MARKS = inEveryLanguage({ zh: zh.DISPUTED_MARKS, en: en.DISPUTED_MARKS })
