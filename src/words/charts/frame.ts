// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/frame.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/frame.ts'

export const HEADINGS = inEveryLanguage({ zh: zh.HEADINGS, en: en.HEADINGS })

export const STATUS = inEveryLanguage({ zh: zh.STATUS, en: en.STATUS })

/** Values that the description does not read out. */
export const MORE_VALUES = inEveryLanguage({ zh: zh.MORE_VALUES, en: en.MORE_VALUES })
