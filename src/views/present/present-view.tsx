import type { Deck } from '../../domain/spec/deck.ts'
import { DeckOfAddress, useLeave } from './deck-of-address.tsx'
import { Show } from './show.tsx'
import { useDeckGroups, useDeckModel } from './use-deck.ts'

/** A deck, full screen, run from the keyboard. */
export const PresentView = () => <DeckOfAddress>{(deck) => <ShowOf deck={deck} />}</DeckOfAddress>

const ShowOf = ({ deck }: { readonly deck: Deck }) => (
  <Show model={useDeckModel(deck)} groups={useDeckGroups()} leave={useLeave()} />
)
