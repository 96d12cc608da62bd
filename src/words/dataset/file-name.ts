// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/file-name.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/file-name.ts'

/** What a table is called that was pasted: it has no name of its own. */
export const PASTED_TABLE = inEveryLanguage({ zh: zh.PASTED_TABLE, en: en.PASTED_TABLE })
