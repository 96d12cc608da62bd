// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/office.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/office.ts'

/** The tags by which office programs choose spelling and line breaks: the text's own, then that of its other script. */
export const officeTags = inEveryLanguage({ zh: zh.officeTags, en: en.officeTags })

/** By which faces and heights of lines are chosen. */
export const scriptOf = inEveryLanguage({ zh: zh.scriptOf, en: en.scriptOf })
