// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/axis.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/axis.ts'

/** At the foot of an axis that leaves 0 out. */
export const AXIS_BEGINS = inEveryLanguage({ zh: zh.AXIS_BEGINS, en: en.AXIS_BEGINS })
