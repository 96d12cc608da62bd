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

/** Said of a vague quantity whose printed word is none of {@link VAGUE_WORDS}. */
export const VAGUE = inEveryLanguage({ zh: zh.VAGUE, en: en.VAGUE })

/** Vague number words as Chinese reports print them; other languages list them in the same order. Longer ones come first: 几十万 before 几十. */
export const VAGUE_WORDS = inEveryLanguage({ zh: zh.VAGUE_WORDS, en: en.VAGUE_WORDS })

/** The unit after a vague word. `counted` says whether the unit is a word for things that are counted. */
export const vagueUnit = inEveryLanguage({ zh: zh.vagueUnit, en: en.vagueUnit })

/**
 * What follows the digits. 余 goes where a printer would put it: 200余, 2万余, 2000余万. After a scale, 余 leaves only the last printed
 * place open, so a round multiple of ten 万 has it before the 万.
 */
export const tailOf = inEveryLanguage({ zh: zh.tailOf, en: en.tailOf })

/** The last place of a number by its name: 千元, 个位, 小数点后两位. Null for one that has none, which is then written as a number. */
export const namedPlace = inEveryLanguage({ zh: zh.namedPlace, en: en.namedPlace })
