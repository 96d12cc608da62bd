// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/review-wording.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/review-wording.ts'

export const VERDICT_NAMES = inEveryLanguage({ zh: zh.VERDICT_NAMES, en: en.VERDICT_NAMES })

export const ROLE_NAMES = inEveryLanguage({ zh: zh.ROLE_NAMES, en: en.ROLE_NAMES })

export const STATE_NAMES = inEveryLanguage({ zh: zh.STATE_NAMES, en: en.STATE_NAMES })

/** A remark that was made of an older value. */
export const OF_OLDER = inEveryLanguage({ zh: zh.OF_OLDER, en: en.OF_OLDER })

/** What a remark says, and whose word it is. */
export const SAID_BY = inEveryLanguage({ zh: zh.SAID_BY, en: en.SAID_BY })

export const MORE_REMARKS = inEveryLanguage({ zh: zh.MORE_REMARKS, en: en.MORE_REMARKS })

export const OPEN_REVIEWS = inEveryLanguage({ zh: zh.OPEN_REVIEWS, en: en.OPEN_REVIEWS })

export const MORE_OPEN_REVIEWS = inEveryLanguage({ zh: zh.MORE_OPEN_REVIEWS, en: en.MORE_OPEN_REVIEWS })

/** What a mark is on: an indicator of a place, at a time where that tells it from others. */
export const markedName = inEveryLanguage({ zh: zh.markedName, en: en.markedName })

/** The same with its value. A name may end in a digit, so a word keeps the value off it. */
export const markedValue = inEveryLanguage({ zh: zh.markedValue, en: en.markedValue })

export const MARKED_VALUE = inEveryLanguage({ zh: zh.MARKED_VALUE, en: en.MARKED_VALUE })

export const NOTED_ABOUT = inEveryLanguage({ zh: zh.NOTED_ABOUT, en: en.NOTED_ABOUT })

/** How many values are confirmed: all by self-check, or some of them by a re-check. */
export const CONFIRMED_VALUES = inEveryLanguage({ zh: zh.CONFIRMED_VALUES, en: en.CONFIRMED_VALUES })
