// Written by `npm run words` from the folders of the languages: change the words there.
import { language as en } from './en/language.ts'
import type { LanguageForm } from './language-form.ts'
import { language as zh } from './zh/language.ts'

/** The languages in which the product speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const languages: Readonly<Record<Language, LanguageForm>> = { zh, en }

/** Something made for each language. */
export const eachLanguage = <T>(of: (language: Language) => T): Record<Language, T> => ({
  zh: of('zh'),
  en: of('en'),
})
