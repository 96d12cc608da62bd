// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/read-me.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/read-me.ts'

/** What goes along with files that are unpacked into the folder of the project. */
export const DATA_FOLDER = inEveryLanguage({ zh: zh.DATA_FOLDER, en: en.DATA_FOLDER })

/** What goes along with a dataset of one's own. */
export const OWN_DATASET = inEveryLanguage({ zh: zh.OWN_DATASET, en: en.OWN_DATASET })
