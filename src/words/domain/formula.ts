// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/formula.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/formula.ts'

/** The formulas by which values are derived: the name, and what is computed. */
export const FORMULA_NAMES = inEveryLanguage({ zh: zh.FORMULA_NAMES, en: en.FORMULA_NAMES })

export const FORMULA_EXPRESSIONS = inEveryLanguage({ zh: zh.FORMULA_EXPRESSIONS, en: en.FORMULA_EXPRESSIONS })
