import type { Dataset } from '../../dataset/dataset.ts'
import type { Deck } from '../../domain/deck.ts'
import { shippedDeck } from './shipped-decks.ts'

/** The deck with the id: one of the user's, else one that ships with the data. */
export const findDeck = (id: string, dataset: Dataset, decks: readonly Deck[]): Deck | undefined =>
  decks.find((deck) => deck.id === id) ?? shippedDeck(dataset, id)
