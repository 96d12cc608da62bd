import { useRouter } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { deckSteps, isSearched } from '../../decks/build-deck.ts'
import type { LinkedDeck } from '../../decks/deck-link.ts'
import { decodeDeck, LINKED_DECK } from '../../decks/deck-link.ts'
import { linkCode } from '../../decks/link-code.ts'
import { findDeck, shippedDecks } from '../../decks/shipped-decks.ts'
import type { DeckModel } from '../../decks/slide-model.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import { runNow } from '../../lib/steps.ts'
import { isOpening } from '../../state/workspace/status.ts'
import { useBundled, useDataset } from '../../ui/data/use-dataset.ts'
import { useChartContext } from '../../ui/data/use-targets.ts'
import { useCollection, useWorkspaceStatus } from '../../ui/data/use-workspace.ts'
import { sharedAddress } from '../../ui/present/deck-address.ts'
import { useLanguage } from '../../ui/use-language.ts'
import { usePinyin } from '../../ui/use-pinyin.ts'
import type { DeckGroup } from './sibling-decks.ts'
import { deckGroups } from './sibling-decks.ts'

/** The deck of an address: found, not there, unreadable, too large, or not known yet. */
export type FoundDeck = LinkedDeck | { readonly kind: 'unknown' | 'opening' }

/** Finds the deck of an address among the user's, those that ship, and the address itself. */
export function useDeck(id: string, linked: string | undefined): FoundDeck {
  const dataset = useDataset()
  const bundled = useBundled()
  const decks = useCollection('decks')
  const status = useWorkspaceStatus()
  return useMemo(() => {
    if (id === LINKED_DECK) return decodeDeck(linked ?? '', bundled)

    const deck = findDeck(id, dataset, decks)
    if (deck !== undefined) return { kind: 'deck', deck }
    return { kind: isOpening(status) ? 'opening' : 'unknown' }
  }, [id, linked, dataset, bundled, decks, status])
}

/** The deck as it is shown in the language and notation of the view. */
export function useDeckModel(deck: Deck): DeckModel {
  const make = useDeckMaker(deck)
  return useMemo(() => make(), [make])
}

/** Makes the model of a deck as it is shown in the language and notation of the view. */
export function useDeckMaker(deck: Deck): (language?: Language) => DeckModel {
  const steps = useDeckSteps(deck)
  return useCallback((language) => runNow(steps(language)), [steps])
}

/** Makes it slide by slide, for work that can wait. */
export function useDeckSteps(deck: Deck): (language?: Language) => Steps<DeckModel> {
  const dataset = useDataset()
  const bundled = useBundled()
  const router = useRouter()
  const context = useChartContext()
  const { read } = usePinyin(deck.slides.some(isSearched))
  return useCallback(
    (language = context.language) => {
      // Slides that no deck holds are shown at once, and not handed on.
      const isHandedOn = deck.name.zh || deck.name.en
      const shown = { ...context, language, read }
      const address = isHandedOn ? sharedAddress(router, deck, dataset, bundled, shown) : null
      return deckSteps(deck, dataset, { ...shown, code: address === null ? null : linkCode(address) })
    },
    [deck, dataset, bundled, router, context, read],
  )
}

/** All decks by kind: those among which a show changes over. */
export function useDeckGroups(): readonly DeckGroup[] {
  const dataset = useDataset()
  const language = useLanguage()
  const own = useCollection('decks')
  return useMemo(() => deckGroups(shippedDecks(dataset), own, language), [dataset, own, language])
}
