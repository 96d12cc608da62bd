import type { Words } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'

const OTHER = { zh: 'en', en: 'zh' } as const satisfies Record<Language, Language>

/** The user's words in the language, else what the data tells, else the user's words in the other language, else ''. */
export function wordsOr(words: Words | undefined, generated: string, language: Language): string {
  return filled(words?.[language]) ?? filled(generated) ?? filled(words?.[OTHER[language]]) ?? ''
}

const filled = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim()
