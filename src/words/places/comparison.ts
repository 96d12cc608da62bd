// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/places/comparison.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/places/comparison.ts'

/** Words for whether values may be compared, used wherever localities are shown side by side. */
export const COMPARABILITY_NAMES = inEveryLanguage({ zh: zh.COMPARABILITY_NAMES, en: en.COMPARABILITY_NAMES })

/** What differs between values, as it is inserted in "differs in …". */
export const DIFFERENCE_NAMES = inEveryLanguage({ zh: zh.DIFFERENCE_NAMES, en: en.DIFFERENCE_NAMES })

export const comparisonMessages = inEveryLanguage({ zh: zh.comparisonMessages, en: en.comparisonMessages })
