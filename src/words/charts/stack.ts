// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/stack.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/stack.ts'

export const REST_OF_BAR = inEveryLanguage({ zh: zh.REST_OF_BAR, en: en.REST_OF_BAR })
