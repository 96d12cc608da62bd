import { useStore } from 'zustand'
import type { DeckDraft } from '../../state/decks/deck-editor.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { useCollection } from '../use-workspace.ts'

/** A deck of the user's as it stands in hand, drawn again when it or the workspace changes; null where there is none. */
export function useDeckDraft(id: string): DeckDraft | null {
  useStore(deckEditor.store)
  useCollection('decks')
  return deckEditor.draft(id)
}
