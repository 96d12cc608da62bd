// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/imports/import-tables.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/imports/import-tables.ts'

/** What cells of a sheet were taken for, beside their colour. */
export const LOOK_NAMES = inEveryLanguage({ zh: zh.LOOK_NAMES, en: en.LOOK_NAMES })

/** What a line may be said to be. */
export const LINE_NAMES = inEveryLanguage({ zh: zh.LINE_NAMES, en: en.LINE_NAMES })

/** What a column may be said to be. */
export const COLUMN_NAMES = inEveryLanguage({ zh: zh.COLUMN_NAMES, en: en.COLUMN_NAMES })

/** What is asked, by kind; `name` is what it is about. */
export const IMPORT_QUESTIONS = inEveryLanguage({ zh: zh.IMPORT_QUESTIONS, en: en.IMPORT_QUESTIONS })

/** A share from which on something holds: 半数以上. */
export const SHARE_OR_MORE = inEveryLanguage({ zh: zh.SHARE_OR_MORE, en: en.SHARE_OR_MORE })

export const ALL_VALUES = inEveryLanguage({ zh: zh.ALL_VALUES, en: en.ALL_VALUES })

/** Answers that are not texts from the file. */
export const IMPORT_ANSWERS = inEveryLanguage({ zh: zh.IMPORT_ANSWERS, en: en.IMPORT_ANSWERS })

/** Units that are offered, as Chinese tables print them. */
export const UNIT_ANSWERS = inEveryLanguage({ zh: zh.UNIT_ANSWERS, en: en.UNIT_ANSWERS })

/** A sum of which only the ends are known. */
export const SUM_WORDS = inEveryLanguage({ zh: zh.SUM_WORDS, en: en.SUM_WORDS })

/** Why something does not come in, by the reason that was given; `part1` and the like are parts of it. */
export const REASON_WORDS = inEveryLanguage({ zh: zh.REASON_WORDS, en: en.REASON_WORDS })

/** Words of the sheet, the questions and the conflicts. */
export const tableMessages = inEveryLanguage({ zh: zh.tableMessages, en: en.tableMessages })
