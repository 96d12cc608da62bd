// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/indicator.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/indicator.ts'

/** Words of an indicator's page. */
export const indicatorMessages = inEveryLanguage({ zh: zh.indicatorMessages, en: en.indicatorMessages })

export const INDICATOR_KIND_NAMES = inEveryLanguage({
  zh: zh.INDICATOR_KIND_NAMES,
  en: en.INDICATOR_KIND_NAMES,
})

/** The kinds in a word. */
export const KIND_WORDS = inEveryLanguage({ zh: zh.KIND_WORDS, en: en.KIND_WORDS })

export const DIRECTION_NAMES = inEveryLanguage({ zh: zh.DIRECTION_NAMES, en: en.DIRECTION_NAMES })
