import { useState } from 'react'
import type { Bilingual } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { useLanguage, useText } from './use-language.ts'

/** A sentence with what fills its gaps. What has a name in each language is named in that of the page. */
export interface FilledText {
  readonly text: Bilingual
  readonly values?: Readonly<Record<string, string | number | Bilingual>>
}

/** Gives a sentence in the language of the page; nothing for none. */
export function useWordSaid(): (said: FilledText | null) => string {
  const t = useText()
  const language = useLanguage()
  return (said) => {
    if (said === null) return ''
    const values = Object.entries(said.values ?? {}).map(
      ([name, value]) => [name, typeof value === 'object' ? textIn(value, language) : value] as const,
    )
    return t(said.text, Object.fromEntries(values))
  }
}

/** What is said of the last action, and how another is said. A reader who changes the language of the page reads it in the new one. */
export function useSaid(): readonly [said: string, say: (said: FilledText | null) => void] {
  const [said, say] = useState<FilledText | null>(null)
  return [useWordSaid()(said), say]
}
