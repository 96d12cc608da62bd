import type { Bilingual } from '../domain/text.ts'
import { LANGUAGES, textIn } from '../domain/text.ts'

/** A text that goes along with files, in every language, since it is read without the app. */
export const readMe = (text: Bilingual): string =>
  LANGUAGES.map((language) => textIn(text, language)).join('\n')
