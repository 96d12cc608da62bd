import { createStore } from 'zustand/vanilla'
import type { DocumentNote } from '../imports/document/document-read.ts'

/** A text longer than this is not a newspaper page. In UTF-16 units. */
const LONGEST = 5_000_000

/**
 * The original text that a reader has loaded, for as long as the page is open. It is neither stored nor sent: the product holds no
 * sentence of a newspaper.
 */
export const originalText = createStore<OriginalText>(() => ({ text: null, notes: [] }))

interface OriginalText {
  readonly text: string | null
  /** What the reader of the file had to say. */
  readonly notes: readonly DocumentNote[]
}

/** Puts the text away. */
export const removeOriginalText = (): void => originalText.setState({ text: null, notes: [] })

export type TextProblem = 'empty' | 'too-long' | 'not-text'

/** Loads a text. Returns what is wrong with it, or null if it was loaded. */
export function loadOriginalText(text: string, notes: readonly DocumentNote[] = []): TextProblem | null {
  if (text.trim() === '') return 'empty'
  if (text.length > LONGEST) return 'too-long'
  if (text.includes('\0')) return 'not-text'
  originalText.setState({ text, notes })
  return null
}
