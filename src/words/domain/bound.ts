// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/bound.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/bound.ts'

/** The name of each bound, for filters, columns and legends: the word that stands with the number, 最多17.35%, 近400. */
export const BOUND_NAMES = inEveryLanguage({ zh: zh.BOUND_NAMES, en: en.BOUND_NAMES })

/** Names the bound of an exact quantity whose words are rounded. */
export const ROUNDED = inEveryLanguage({ zh: zh.ROUNDED, en: en.ROUNDED })

/** The name of a bound with the place to which it is known. */
export const NAME_TO_PLACE = inEveryLanguage({ zh: zh.NAME_TO_PLACE, en: en.NAME_TO_PLACE })

/** What a bound means, in a sentence. */
export const BOUND_EXPLAINED = inEveryLanguage({ zh: zh.BOUND_EXPLAINED, en: en.BOUND_EXPLAINED })
