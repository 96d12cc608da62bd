// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/target-wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/target-wording.ts'

/** A band as it stands alone, in a cell or a legend. */
export const BAND_NAMES = inEveryLanguage({ zh: zh.BAND_NAMES, en: en.BAND_NAMES })

export const STANDING_NAMES = inEveryLanguage({ zh: zh.STANDING_NAMES, en: en.STANDING_NAMES })

export const NEARNESS_OPEN = inEveryLanguage({ zh: zh.NEARNESS_OPEN, en: en.NEARNESS_OPEN })

export const SOURCE_KIND_NAMES = inEveryLanguage({ zh: zh.SOURCE_KIND_NAMES, en: en.SOURCE_KIND_NAMES })

export const PACE_WORDS = inEveryLanguage({ zh: zh.PACE_WORDS, en: en.PACE_WORDS })

/** Said in place of standing and distance. */
export const EXACTLY = inEveryLanguage({ zh: zh.EXACTLY, en: en.EXACTLY })

/** Of a limit that is used up, while more may come. */
export const AT_LIMIT = inEveryLanguage({ zh: zh.AT_LIMIT, en: en.AT_LIMIT })

/** What comes close to the very target is short of it by little; whether it is near by the threshold that was set is another matter. */
export const CLOSE = inEveryLanguage({ zh: zh.CLOSE, en: en.CLOSE })
