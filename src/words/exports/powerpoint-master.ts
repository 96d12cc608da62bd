// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/powerpoint-master.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/powerpoint-master.ts'

export const LAYOUT_NAMES = inEveryLanguage({ zh: zh.LAYOUT_NAMES, en: en.LAYOUT_NAMES })

export const MASTER_WORDS = inEveryLanguage({ zh: zh.MASTER_WORDS, en: en.MASTER_WORDS })
