import type { Deck } from '../../domain/spec/deck.ts'
import { DeckOfAddress } from './deck-of-address.tsx'
import { Notes } from './notes.tsx'
import { useDeckGroups, useDeckModel } from './use-deck.ts'

/** The presenter's window: what the audience does not see. */
export const NotesView = () => <DeckOfAddress>{(deck) => <NotesOf deck={deck} />}</DeckOfAddress>

const NotesOf = ({ deck }: { readonly deck: Deck }) => (
  <Notes model={useDeckModel(deck)} groups={useDeckGroups()} />
)
