// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/slide-table.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/slide-table.ts'

/** What a table on a slide leaves out. */
export const PART_OF_ROWS = inEveryLanguage({ zh: zh.PART_OF_ROWS, en: en.PART_OF_ROWS })

export const NO_ROOM_FOR = inEveryLanguage({ zh: zh.NO_ROOM_FOR, en: en.NO_ROOM_FOR })
