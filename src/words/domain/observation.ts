// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/domain/observation.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/domain/observation.ts'

/** How a scope is called, by its kind, before its words. */
export const SCOPE_NAMES = inEveryLanguage({ zh: zh.SCOPE_NAMES, en: en.SCOPE_NAMES })
