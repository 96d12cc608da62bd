// Written by `npm run words` from the folders of the languages: change the words there.
import * as en from '../en/charts/title.ts'
import { inEveryLanguage } from '../in-every-language.ts'
import * as zh from '../zh/charts/title.ts'

/** Wordings that each language builds in its own way. */
export const titleForms = inEveryLanguage({ zh: zh.titleForms, en: en.titleForms })

export const titleWords = inEveryLanguage({ zh: zh.titleWords, en: en.titleWords })

/** The greatest of several. */
export const GREATEST = inEveryLanguage({ zh: zh.GREATEST, en: en.GREATEST })

/** The greatest part of a whole, behind the whole. */
export const GREATEST_PART = inEveryLanguage({ zh: zh.GREATEST_PART, en: en.GREATEST_PART })

/** From one period to another; where nothing is said of which way it went, the second begins open at its start or does not. */
export const MOVEMENTS = inEveryLanguage({ zh: zh.MOVEMENTS, en: en.MOVEMENTS })

/** Lines of several places that all went one way between the same two periods, and that did not. */
export const ALL_MOVED = inEveryLanguage({ zh: zh.ALL_MOVED, en: en.ALL_MOVED })

export const SOME_MOVED = inEveryLanguage({ zh: zh.SOME_MOVED, en: en.SOME_MOVED })

/** Two values that are written alike: exact ones stayed as they were, of others only that both are so is known. */
export const UNMOVED = inEveryLanguage({ zh: zh.UNMOVED, en: en.UNMOVED })

/** A value with its period in a movement. 截至 is a preposition and cannot follow 由, so it goes in brackets: 300名（截至2026年1月）. */
export const MOVED_VALUES = inEveryLanguage({ zh: zh.MOVED_VALUES, en: en.MOVED_VALUES })

/** A value at its period, where nothing is said of which way it went: 2023年为几十组. */
export const STANDING_VALUES = inEveryLanguage({ zh: zh.STANDING_VALUES, en: en.STANDING_VALUES })
