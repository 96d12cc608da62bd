import { wordsOr } from '../decks/words.ts'
import type { Deck } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { fileStem } from './file-name.ts'

/** The name and version of the format, as the file of a deck states them. */
export const DECK_FILE = { format: 'union-metrics-deck', version: 1 } as const

/** A deck as a file: a name and JSON that a person can read, see src/imports/read-deck-file.ts. */
export function deckFile(deck: Deck, language: Language): { readonly name: string; readonly text: string } {
  const title = wordsOr(deck.name, '', language)
  return {
    name: `${fileStem(title, deck.id)}.deck.json`,
    text: `${JSON.stringify({ ...DECK_FILE, deck }, null, 2)}\n`,
  }
}
