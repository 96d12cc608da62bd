// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/quantity.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/quantity.ts'

/** The words or signs before and after the digits, for each kind of bound. */
export const BOUND_MARKS = inEveryLanguage({ zh: zh.BOUND_MARKS, en: en.BOUND_MARKS })

/** How to write a lower bound that has no sign after its digits: for a printed number, and for a computed one. */
export const AT_LEAST = inEveryLanguage({ zh: zh.AT_LEAST, en: en.AT_LEAST })

/** A time that something takes at most, as people say it. */
export const TIME_LIMIT = inEveryLanguage({ zh: zh.TIME_LIMIT, en: en.TIME_LIMIT })

export const RANGE = inEveryLanguage({ zh: zh.RANGE, en: en.RANGE })

/** A vague quantity in words. With a per cent sign Chinese sets them as 百分之几, since 几% is not said. */
export const vagueParts = inEveryLanguage({ zh: zh.vagueParts, en: en.vagueParts })

/**
 * What follows the digits. 余 goes where a printer would put it: 200余, 2万余, 2000余万. After a scale, 余 leaves only the last printed
 * place open, so a round multiple of ten 万 has it before the 万.
 */
export const tailOf = inEveryLanguage({ zh: zh.tailOf, en: en.tailOf })

/** The last place of a number by its name: 千元, 个位, 小数点后两位. Null for one that has none, which is then written as a number. */
export const namedPlace = inEveryLanguage({ zh: zh.namedPlace, en: en.namedPlace })
