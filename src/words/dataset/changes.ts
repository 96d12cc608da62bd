// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/changes.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/changes.ts'

/** Words of what changed since the reader last looked. */
export const changesMessages = inEveryLanguage({ zh: zh.changesMessages, en: en.changesMessages })
