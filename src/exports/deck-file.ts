import type { Deck } from '../domain/deck.ts'
import type { Language } from '../domain/text.ts'

/** What a deck's file says it is, and the version of its form. */
export const DECK_FILE = { format: 'union-metrics-deck', version: 1 } as const

/** A deck as a file: a name and JSON that a person can read, see src/imports/read-deck-file.ts. */
export function deckFile(deck: Deck, language: Language): { readonly name: string; readonly text: string } {
  const title = (deck.name[language] ?? deck.name.zh ?? deck.name.en ?? '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
    .slice(0, LONGEST_NAME)
  return {
    name: `${title || deck.id}.deck.json`,
    text: `${JSON.stringify({ ...DECK_FILE, deck }, null, 2)}\n`,
  }
}

/** Letters of the deck's name in the file's name: some systems take no more than 255 bytes, and a hanzi is three. */
const LONGEST_NAME = 60
