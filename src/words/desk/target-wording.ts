// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/target-wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/target-wording.ts'

/** A band as it stands alone, in a cell or a legend. */
export const BAND_NAMES = inEveryLanguage({ zh: zh.BAND_NAMES, en: en.BAND_NAMES })

export const STANDING_NAMES = inEveryLanguage({ zh: zh.STANDING_NAMES, en: en.STANDING_NAMES })

export const SOURCE_KIND_NAMES = inEveryLanguage({ zh: zh.SOURCE_KIND_NAMES, en: en.SOURCE_KIND_NAMES })

export const PACE_WORDS = inEveryLanguage({ zh: zh.PACE_WORDS, en: en.PACE_WORDS })

/** Said in place of standing and distance. */
export const EXACTLY_MET = inEveryLanguage({ zh: zh.EXACTLY_MET, en: en.EXACTLY_MET })

export const TARGET_NAMES = inEveryLanguage({ zh: zh.TARGET_NAMES, en: en.TARGET_NAMES })

export const COMPLETION_OF = inEveryLanguage({ zh: zh.COMPLETION_OF, en: en.COMPLETION_OF })

/**
 * How far a value is from its target, by standing and by the side on which the target is: `{d}` is the distance with its qualifier `{q}`
 * before it. A fall that is to be large enough is judged as a fall: −40 % is 10 points short of −50 %, and not 10 points above it.
 */
export const TARGET_DISTANCE = inEveryLanguage({ zh: zh.TARGET_DISTANCE, en: en.TARGET_DISTANCE })

/** What is said of the distance where the bound of the value leaves it open. */
export const OPEN_TARGET_DISTANCE = inEveryLanguage({
  zh: zh.OPEN_TARGET_DISTANCE,
  en: en.OPEN_TARGET_DISTANCE,
})

/** What comes before a distance that is not exact. */
export const DISTANCE_QUALIFIERS = inEveryLanguage({ zh: zh.DISTANCE_QUALIFIERS, en: en.DISTANCE_QUALIFIERS })

/**
 * More than an amount. Where the number comes near by no greater place than the distance has, it is 100多组. Where it does not, or where 多
 * does not fit after the digits, it is 100组以上.
 */
export const moreThan = inEveryLanguage({ zh: zh.moreThan, en: en.moreThan })

/** The unit of a distance between percentages, which is never in percent. */
export const PERCENTAGE_POINT = inEveryLanguage({ zh: zh.PERCENTAGE_POINT, en: en.PERCENTAGE_POINT })

/** Of a limit that is used up, while more may come. */
export const AT_LIMIT = inEveryLanguage({ zh: zh.AT_LIMIT, en: en.AT_LIMIT })

/** What comes close to the very target is short of it by little; whether it is near by the threshold that was set is another matter. */
export const CLOSE_TO_TARGET = inEveryLanguage({ zh: zh.CLOSE_TO_TARGET, en: en.CLOSE_TO_TARGET })
