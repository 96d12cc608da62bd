import { createStore } from 'zustand/vanilla'

/** A text longer than this is no newspaper page. In UTF-16 units. */
const LONGEST = 5_000_000

/**
 * The original text that a reader has loaded, for as long as the page is open. It is neither stored nor sent: the product holds no
 * sentence of a newspaper.
 */
export const originalText = createStore<{ readonly text: string | null }>(() => ({ text: null }))

export type TextProblem = 'empty' | 'too-long' | 'not-text'

/** Takes a text in; what is wrong with it where it is none. */
export function loadOriginalText(text: string): TextProblem | null {
  if (text.trim() === '') return 'empty'
  if (text.length > LONGEST) return 'too-long'
  if (text.includes('\0')) return 'not-text'
  originalText.setState({ text })
  return null
}
