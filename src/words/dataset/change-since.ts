// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/change-since.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/change-since.ts'

export const CHANGE_WORDS = inEveryLanguage({ zh: zh.CHANGE_WORDS, en: en.CHANGE_WORDS })

/**
 * How a change that is open at one end is told; English puts a sign before a rise. What has an end above only, or a fall that has one below
 * only, may as well be the other way: neither is said to have happened.
 */
export const OPEN_AMOUNTS = inEveryLanguage({ zh: zh.OPEN_AMOUNTS, en: en.OPEN_AMOUNTS })

/** The same of one that surely is a rise or a fall, of which only an end above is known: nearly 400 after 200. */
export const SURE_AMOUNTS = inEveryLanguage({ zh: zh.SURE_AMOUNTS, en: en.SURE_AMOUNTS })

/** Which part of a change is said first: 比2024年 +2.1%. */
export const CHANGE_ORDER = inEveryLanguage({ zh: zh.CHANGE_ORDER, en: en.CHANGE_ORDER })
