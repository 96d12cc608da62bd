// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/reports/workbench.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/reports/workbench.ts'

/** Words of the workbench. */
export const workbenchMessages = inEveryLanguage({ zh: zh.workbenchMessages, en: en.workbenchMessages })

/** What a status means for the person who works on the draft. States that need no attention say nothing. */
export const DRAFT_STATUS_WORDS = inEveryLanguage({ zh: zh.DRAFT_STATUS_WORDS, en: en.DRAFT_STATUS_WORDS })

export const ASKED_NAMES = inEveryLanguage({ zh: zh.ASKED_NAMES, en: en.ASKED_NAMES })

export const SAID_WORDS = inEveryLanguage({ zh: zh.SAID_WORDS, en: en.SAID_WORDS })

export const PART_FAULT_WORDS = inEveryLanguage({ zh: zh.PART_FAULT_WORDS, en: en.PART_FAULT_WORDS })

export const HOLD_WORDS = inEveryLanguage({ zh: zh.HOLD_WORDS, en: en.HOLD_WORDS })

export const ACT_NAMES = inEveryLanguage({ zh: zh.ACT_NAMES, en: en.ACT_NAMES })

/** What each key does. */
export const KEY_WORDS = inEveryLanguage({ zh: zh.KEY_WORDS, en: en.KEY_WORDS })
