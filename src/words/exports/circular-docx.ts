// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/circular-docx.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/circular-docx.ts'

/** After GB/T 9704-2012. */
export const letterForm = inEveryLanguage({ zh: zh.letterForm, en: en.letterForm })
