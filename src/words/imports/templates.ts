// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/imports/templates.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/imports/templates.ts'

/** Words of the page on which templates are made and counted. */
export const templateMessages = inEveryLanguage({ zh: zh.templateMessages, en: en.templateMessages })
