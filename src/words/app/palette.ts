// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/palette.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/palette.ts'

/** Words of the search palette. */
export const paletteMessages = inEveryLanguage({ zh: zh.paletteMessages, en: en.paletteMessages })

/** The headings of the groups. */
export const ENTRY_KIND_NAMES = inEveryLanguage({ zh: zh.ENTRY_KIND_NAMES, en: en.ENTRY_KIND_NAMES })

/** What choosing an entry does. */
export const ENTRY_EFFECTS = inEveryLanguage({ zh: zh.ENTRY_EFFECTS, en: en.ENTRY_EFFECTS })

/** What a command does. */
export const COMMAND_NAMES = inEveryLanguage({ zh: zh.COMMAND_NAMES, en: en.COMMAND_NAMES })

/** Other words by which people look for a page or a command, as many as a language needs, parted by |. */
export const PALETTE_KEYWORDS = inEveryLanguage({ zh: zh.PALETTE_KEYWORDS, en: en.PALETTE_KEYWORDS })
