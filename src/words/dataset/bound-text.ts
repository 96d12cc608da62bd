// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/bound-text.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/bound-text.ts'

/** Names the bound of a derived value whose inputs are all exact. */
export const COMPUTED_EXACTLY = inEveryLanguage({ zh: zh.COMPUTED_EXACTLY, en: en.COMPUTED_EXACTLY })
