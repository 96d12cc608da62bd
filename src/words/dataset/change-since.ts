// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/change-since.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/change-since.ts'

export const WORDS = inEveryLanguage({ zh: zh.WORDS, en: en.WORDS })

/**
 * How a change that is open at one end is told; English puts a sign before a rise. What has an end above only, or a fall that has one below
 * only, may as well be the other way: neither is said to have happened.
 */
export const OPEN_AMOUNTS = inEveryLanguage({ zh: zh.OPEN_AMOUNTS, en: en.OPEN_AMOUNTS })
