import { createStore } from 'zustand/vanilla'
import type { LinkProblem } from '../../charts/deck/link-problem.ts'
import type { Deck } from '../../domain/deck.ts'
import type { DeckFileRead } from '../../imports/read-deck-file.ts'
import type { Outcome } from '../../state/workspace/workspace.ts'

/** What came of the last thing that was done with a deck as a whole. */
export type DeckResult =
  | { readonly kind: 'deleted' | 'restored' | 'duplicated'; readonly deck: Deck; readonly outcome: Outcome }
  | { readonly kind: 'exported'; readonly deck: Deck; readonly file: string }
  | { readonly kind: 'link'; readonly deck: Deck; readonly address: string; readonly copied: boolean }
  | { readonly kind: 'no-link'; readonly deck: Deck; readonly problem: LinkProblem }
  | {
      readonly kind: 'imported'
      readonly deck: Deck
      readonly outcome: Outcome
      /** Whether it was here before. */
      readonly again: boolean
      readonly missing: readonly string[]
    }
  | {
      readonly kind: 'refused'
      readonly file: string
      readonly read: Exclude<DeckFileRead, { readonly kind: 'deck' }> | { readonly kind: 'unread' }
    }

/** It outlives the page on which it was done: a deck that is deleted in the builder is told, and given back, in the list. */
export const deckResults = createStore<{ readonly results: readonly DeckResult[] }>(() => ({ results: [] }))
