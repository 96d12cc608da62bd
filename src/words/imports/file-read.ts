// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/imports/file-read.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/imports/file-read.ts'

/** What is wrong with a file, and what to do. */
export const FILE_FAULTS = inEveryLanguage({ zh: zh.FILE_FAULTS, en: en.FILE_FAULTS })

/** What to know of how a file was read. */
export const FILE_NOTES = inEveryLanguage({ zh: zh.FILE_NOTES, en: en.FILE_NOTES })
