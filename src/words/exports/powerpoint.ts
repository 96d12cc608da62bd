// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/powerpoint.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/powerpoint.ts'

/** Words of PowerPoint files that no model has: headers of the sheets behind charts, and names of shapes. */
export const words = inEveryLanguage({ zh: zh.words, en: en.words })
