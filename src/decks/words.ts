import type { Words } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'

/** The user's words in the language, else the words generated from the data, else the user's words in another language, else ''. */
export const wordsOr = (words: Words | undefined, generated: string, language: Language): string =>
  [words?.[language], generated, textIn(words, language), ...Object.values(words ?? {})]
    .map((text) => text?.trim() ?? '')
    .find((text) => text !== '') ?? ''
