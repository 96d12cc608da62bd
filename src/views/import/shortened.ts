import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { importMessages } from '../../words/imports/import.ts'

/** Signs of a cell or a name that are shown where it is one among others. */
const SHOWN = 60

/** A text as it is shown where it is one among others: a long one is cut, and its length told. */
export function shortened(text: string, language: Language, shown = SHOWN): string {
  if (text.length <= shown) return text
  // Cut between signs, not within one.
  const first = [...text.slice(0, shown * 2)].slice(0, shown).join('')
  if (first.length === text.length) return text
  return fill(importMessages.shortened[language], { first, n: text.length }, language)
}
