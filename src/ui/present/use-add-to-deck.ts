import { useState } from 'react'
import type { Deck, Slide } from '../../domain/deck.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { addedSlides, addSlides, removeSlides } from '../../state/decks/edit-deck.ts'
import { newDeck, unusedName } from '../../state/decks/new-deck.ts'
import type { Outcome } from '../../state/workspace/workspace.ts'
import { deckMessages } from '../../words/decks/decks.ts'
import { useCollection } from '../use-workspace.ts'

/** What was added where, and what became of it. */
export interface Addition {
  readonly deck: Deck
  readonly slides: readonly string[]
  /** Whether the deck was made for them, and goes with them. */
  readonly made: boolean
  readonly outcome: Outcome
  readonly undone: boolean
}

/** Adds slides to a deck of the user's or to a new one, and can take them out again. */
export function useAddToDeck() {
  const decks = useCollection('decks')
  const [addition, setAddition] = useState<Addition | null>(null)
  return {
    decks,
    addition,
    forget: () => setAddition(null),
    toNew: async (slides: readonly Slide[]) => {
      const name = unusedName(deckMessages.newDeckName, decks)
      const deck = addSlides(newDeck(name), slides)
      const outcome = await deckEditor.create(deck)
      setAddition({ deck, slides: deck.slides.map(({ id }) => id), made: true, outcome, undone: false })
    },
    to: async (before: Deck, slides: readonly Slide[]) => {
      const outcome = await deckEditor.edit(before.id, 'add', (deck) => addSlides(deck, slides))
      const deck = deckEditor.deck(before.id) ?? before
      setAddition({ deck, slides: addedSlides(before, deck), made: false, outcome, undone: false })
    },
    undo: async () => {
      if (addition === null) return
      const { deck, slides, made } = addition
      const outcome = made
        ? await deckEditor.remove(deck.id)
        : await deckEditor.edit(deck.id, 'remove', (now) => removeSlides(now, slides))
      setAddition({ ...addition, outcome, undone: true })
    },
  }
}
