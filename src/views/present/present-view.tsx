import type { Deck } from '../../domain/spec/deck.ts'
import { DeckOfAddress, useLeave } from './deck-of-address.tsx'
import { Notes } from './notes.tsx'
import { Show } from './show.tsx'
import { useDeckGroups, useDeckModel } from './use-deck.ts'

/** A deck, full screen, run from the keyboard. */
export const PresentView = () => <DeckOfAddress>{(deck) => <ShowOf deck={deck} />}</DeckOfAddress>

const ShowOf = ({ deck }: { readonly deck: Deck }) => (
  <Show model={useDeckModel(deck)} groups={useDeckGroups()} leave={useLeave()} />
)

/** The presenter's window: what the audience does not see. */
export const NotesView = () => <DeckOfAddress>{(deck) => <NotesOf deck={deck} />}</DeckOfAddress>

const NotesOf = ({ deck }: { readonly deck: Deck }) => (
  <Notes model={useDeckModel(deck)} groups={useDeckGroups()} />
)
