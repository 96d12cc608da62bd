// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/document-read.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/document-read.ts'

/** What is wrong with a document, and what to do. */
export const DOCUMENT_FAULTS = inEveryLanguage({ zh: zh.DOCUMENT_FAULTS, en: en.DOCUMENT_FAULTS })

/** What to know of how a document was read. */
export const DOCUMENT_NOTES = inEveryLanguage({ zh: zh.DOCUMENT_NOTES, en: en.DOCUMENT_NOTES })
