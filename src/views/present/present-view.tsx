import type { Deck } from '../../domain/spec/deck.ts'
import { isOpening } from '../../state/workspace/status.ts'
import { useWorkspaceStatus } from '../../ui/data/use-workspace.ts'
import { DeckOfAddress, useLeave } from './deck-of-address.tsx'
import { Notes } from './notes.tsx'
import { Show } from './show.tsx'
import { useDeckGroups, useDeckModel } from './use-deck.ts'

/** A deck, full screen, run from the keyboard. */
export const PresentView = () => <DeckOfAddress>{(deck) => <ShowOf deck={deck} />}</DeckOfAddress>

const ShowOf = ({ deck }: { readonly deck: Deck }) => (
  <Show model={useDeckModel(deck)} groups={useDeckGroups()} whole={useIsWhole()} leave={useLeave()} />
)

/** The presenter's window: what the audience does not see. */
export const NotesView = () => <DeckOfAddress>{(deck) => <NotesOf deck={deck} />}</DeckOfAddress>

const NotesOf = ({ deck }: { readonly deck: Deck }) => (
  <Notes model={useDeckModel(deck)} groups={useDeckGroups()} whole={useIsWhole()} />
)

/** Whether a deck has all of its slides: rows of the user's own bring slides too. */
const useIsWhole = () => !isOpening(useWorkspaceStatus())
