// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/data/changes.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/data/changes.ts'

/** Words of what changed since the reader last looked. */
export const changesMessages = inEveryLanguage({ zh: zh.changesMessages, en: en.changesMessages })
