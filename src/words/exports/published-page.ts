// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/exports/published-page.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/exports/published-page.ts'

/** What a published page shows before it runs, in every language. */
export const WAITING = inEveryLanguage({ zh: zh.WAITING, en: en.WAITING })

export const NO_SCRIPT = inEveryLanguage({ zh: zh.NO_SCRIPT, en: en.NO_SCRIPT })
