// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/pictures.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/pictures.ts'

/** Which of the pictures of a page it is. */
export const PICTURE_OF = inEveryLanguage({ zh: zh.PICTURE_OF, en: en.PICTURE_OF })

/** Below a long picture: of what product it is, and when it was made. */
export const MADE = inEveryLanguage({ zh: zh.MADE, en: en.MADE })

/** What a picture for a phone leaves out. */
export const NO_ROOM = inEveryLanguage({ zh: zh.NO_ROOM, en: en.NO_ROOM })

/** Over the provinces of a map, each with how many values its places have. */
export const COUNTED = inEveryLanguage({ zh: zh.COUNTED, en: en.COUNTED })
