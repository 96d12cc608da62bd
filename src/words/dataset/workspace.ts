// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/dataset/workspace.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/dataset/workspace.ts'

/** Words of the workspace: what the user added on this computer. */
export const workspaceMessages = inEveryLanguage({ zh: zh.workspaceMessages, en: en.workspaceMessages })

/** Why a report of the user's own is not shown. */
export const REFUSED_REPORT_WORDS = inEveryLanguage({
  zh: zh.REFUSED_REPORT_WORDS,
  en: en.REFUSED_REPORT_WORDS,
})

/** What is counted. */
export const COUNT_WORDS = inEveryLanguage({ zh: zh.COUNT_WORDS, en: en.COUNT_WORDS })

/** What a collection is called, for something of it that cannot be read. */
export const COLLECTION_WORDS = inEveryLanguage({ zh: zh.COLLECTION_WORDS, en: en.COLLECTION_WORDS })

/** Above every page of a file that was published to be read. */
export const publishedNotice = inEveryLanguage({ zh: zh.publishedNotice, en: en.publishedNotice })

export const STATUS_WORDS = inEveryLanguage({ zh: zh.STATUS_WORDS, en: en.STATUS_WORDS })

/** The outcome of a change: whether it was kept, and if not, why. */
export const OUTCOME_WORDS = inEveryLanguage({ zh: zh.OUTCOME_WORDS, en: en.OUTCOME_WORDS })

export const REFUSAL_WORDS = inEveryLanguage({ zh: zh.REFUSAL_WORDS, en: en.REFUSAL_WORDS })

/** Why a part of a backup is left out. */
export const LEFT_OUT_WORDS = inEveryLanguage({ zh: zh.LEFT_OUT_WORDS, en: en.LEFT_OUT_WORDS })

/** Why rows of an import are not shown. */
export const REFUSED_WORDS = inEveryLanguage({ zh: zh.REFUSED_WORDS, en: en.REFUSED_WORDS })

/** Before what an earlier state was kept. */
export const REASON_WORDS = inEveryLanguage({ zh: zh.REASON_WORDS, en: en.REASON_WORDS })
