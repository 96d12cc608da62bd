import type { DataLanguage } from '../words/language-form.ts'

/** Something made for each language of the data, such as a text that is kept with it. */
export const eachDataLanguage = <T>(of: (language: DataLanguage) => T): Record<DataLanguage, T> => ({
  zh: of('zh'),
  en: of('en'),
})
