// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/data/dataset.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/data/dataset.ts'

/** Words of the data page. */
export const datasetMessages = inEveryLanguage({ zh: zh.datasetMessages, en: en.datasetMessages })
