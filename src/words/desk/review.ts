// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/review.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/review.ts'

/** Words of review marks and notes, wherever they are shown or made. */
export const reviewMessages = inEveryLanguage({ zh: zh.reviewMessages, en: en.reviewMessages })

/** Why a part of a file is not taken. */
export const LEFT_OUT_WORDS = inEveryLanguage({ zh: zh.LEFT_OUT_WORDS, en: en.LEFT_OUT_WORDS })

/** What a note is about, as a choice. */
export const ABOUT_WORDS = inEveryLanguage({ zh: zh.ABOUT_WORDS, en: en.ABOUT_WORDS })

export const REMARK_REFUSALS = inEveryLanguage({ zh: zh.REMARK_REFUSALS, en: en.REMARK_REFUSALS })
