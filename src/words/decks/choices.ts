// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/decks/choices.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/decks/choices.ts'

export const TEXT = inEveryLanguage({ zh: zh.TEXT, en: en.TEXT })

export const TABLE = inEveryLanguage({ zh: zh.TABLE, en: en.TABLE })
