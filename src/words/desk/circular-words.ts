// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/desk/circular-words.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/desk/circular-words.ts'

/**
 * The sentences of a circular, by language. `{…}` is filled in; `{n:value|values}` takes the word that the number asks for. They are those
 * of official circulars (通报): what was compared, who leads, who is last, what changed, which targets are met, what cannot be compared.
 */
export const CIRCULAR_WORDS = inEveryLanguage({ zh: zh.CIRCULAR_WORDS, en: en.CIRCULAR_WORDS })

/** The words for an end of an order, by what kind of number it is. */
export const ORDER_ENDS = inEveryLanguage({ zh: zh.ORDER_ENDS, en: en.ORDER_ENDS })

/** All of several in a sentence. */
export const allOf = inEveryLanguage({ zh: zh.allOf, en: en.allOf })

/** One of several in a sentence, which is not told. */
export const oneOf = inEveryLanguage({ zh: zh.oneOf, en: en.oneOf })

/** The name of an indicator within a sentence: 会员人数 · 女会员 is said as 女会员人数, 心理服务阵地 · 厂处级 as 心理服务阵地（厂处级）. */
export const nameInSentence = inEveryLanguage({ zh: zh.nameInSentence, en: en.nameInSentence })

/** What is left of a unit behind the name of its indicator, whose end is not said again: 横跨省区4个. Null if the whole unit is written. */
export const unitBehindName = inEveryLanguage({ zh: zh.unitBehindName, en: en.unitBehindName })

/** That something comes to a value: 为40件, 超过40件, 约为96.36%. */
export const comesTo = inEveryLanguage({ zh: zh.comesTo, en: en.comesTo })
