// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/trend.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/trend.ts'

export const FREE_NOTE = inEveryLanguage({ zh: zh.FREE_NOTE, en: en.FREE_NOTE })

/** For lines too far apart for one axis: each has a panel of its own. */
export const PANELS_NOTE = inEveryLanguage({ zh: zh.PANELS_NOTE, en: en.PANELS_NOTE })

/** The same as {@link FREE_NOTE} where each line has an axis of its own. */
export const FREE_PANELS = inEveryLanguage({ zh: zh.FREE_PANELS, en: en.FREE_PANELS })

export const LINES_LEFT = inEveryLanguage({ zh: zh.LINES_LEFT, en: en.LINES_LEFT })

/** The same where a picture that goes alone has no room for all panels. */
export const PANELS_LEFT = inEveryLanguage({ zh: zh.PANELS_LEFT, en: en.PANELS_LEFT })

/** The same where the lines are the rows of a list, the first of them. */
export const LISTED_LEFT = inEveryLanguage({ zh: zh.LISTED_LEFT, en: en.LISTED_LEFT })

export const UNDATED_VALUES = inEveryLanguage({ zh: zh.UNDATED_VALUES, en: en.UNDATED_VALUES })

/** For values whose period has another length: a half-year is not a point on a line of whole years. */
export const UNLIKE_PERIODS = inEveryLanguage({ zh: zh.UNLIKE_PERIODS, en: en.UNLIKE_PERIODS })
