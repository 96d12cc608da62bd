// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/place-frame.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/place-frame.ts'

/** How many values there are. */
export const COUNT_OF_VALUES = inEveryLanguage({ zh: zh.COUNT_OF_VALUES, en: en.COUNT_OF_VALUES })
