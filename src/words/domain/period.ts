// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/period.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/period.ts'

/** How a period is known, in words. */
export const PERIOD_BASIS_NAMES = inEveryLanguage({ zh: zh.PERIOD_BASIS_NAMES, en: en.PERIOD_BASIS_NAMES })

/** Days, months and years, by `yyyy`, `MMM` (a name of {@link MONTHS}), `M` and `d`. */
export const DATE_PATTERNS = inEveryLanguage({ zh: zh.DATE_PATTERNS, en: en.DATE_PATTERNS })

/** How the ends of a span are written, and what is between them. A year and a month that both ends share are said once. */
export const SPAN_PATTERNS = inEveryLanguage({ zh: zh.SPAN_PATTERNS, en: en.SPAN_PATTERNS })

/** The months from January on, as a pattern has them. */
export const MONTHS = inEveryLanguage({ zh: zh.MONTHS, en: en.MONTHS })

/** The quarters and halves of a year. */
export const YEAR_PARTS = inEveryLanguage({ zh: zh.YEAR_PARTS, en: en.YEAR_PARTS })

export const PERIOD_WORDS = inEveryLanguage({ zh: zh.PERIOD_WORDS, en: en.PERIOD_WORDS })
