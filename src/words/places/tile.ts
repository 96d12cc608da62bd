// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/tile.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/tile.ts'

/** Words of a tile. */
export const tileMessages = inEveryLanguage({ zh: zh.tileMessages, en: en.tileMessages })

/** The mark next to a value that other values of the same thing contradict. */
export const DISPUTED_MARKS = inEveryLanguage({ zh: zh.DISPUTED_MARKS, en: en.DISPUTED_MARKS })
