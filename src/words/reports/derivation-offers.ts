// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/derivation-offers.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/derivation-offers.ts'

/** Names and definitions of indicators that are computed from the values of a report. */
export const OFFERED = inEveryLanguage({ zh: zh.OFFERED, en: en.OFFERED })

/** A name within a sentence. */
export const nameWithin = inEveryLanguage({ zh: zh.nameWithin, en: en.nameWithin })

/** What an amount is shared among, by the names of one of them and of the indicator that counts them. */
export const sharedAmong = inEveryLanguage({ zh: zh.sharedAmong, en: en.sharedAmong })
