// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/powerpoint-master.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/powerpoint-master.ts'

export const NAMES = inEveryLanguage({ zh: zh.NAMES, en: en.NAMES })

export const WORDS = inEveryLanguage({ zh: zh.WORDS, en: en.WORDS })
