// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/app/start-errors.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/app/start-errors.ts'

/** Words for an app that could not start. They have a module of their own, since an app that starts does not need them. */
export const startErrors = inEveryLanguage({ zh: zh.startErrors, en: en.startErrors })
