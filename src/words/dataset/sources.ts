// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/sources.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/sources.ts'

/** Words of the data page. */
export const datasetMessages = inEveryLanguage({ zh: zh.datasetMessages, en: en.datasetMessages })
