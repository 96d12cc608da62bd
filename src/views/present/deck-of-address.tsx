import type { ReactNode } from 'react'
import { LINKED_DECK } from '../../decks/deck-link.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { sayLimit } from '../../ui/say-limit.ts'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import { ShowProblem } from './show-problem.tsx'
import { useDeck } from './use-deck.ts'

interface DeckOfAddressProps {
  readonly id: string
  /** The deck as it stands in the address itself. */
  readonly linked: string | undefined
  /** Whether a deck without slides is drawn as well. */
  readonly mayBeEmpty?: boolean
  readonly children: (deck: Deck) => ReactNode
}

/** The deck that an address names, or why it cannot be shown. */
export function DeckOfAddress({ id, linked, mayBeEmpty = false, children }: DeckOfAddressProps) {
  const t = useText()
  const found = useDeck(id, id === LINKED_DECK ? linked : undefined)
  switch (found.kind) {
    case 'opening':
      return null
    case 'unknown':
      return <ShowProblem title={t(words.unknown)} text={t(words.unknownText, { id })} />
    case 'broken':
      return <ShowProblem title={t(words.broken)} text={t(words.brokenText)} />
    case 'large':
      return (
        <ShowProblem title={t(words.large)} text={t(words.largeText, { limit: sayLimit(found.limit, t) })} />
      )
    case 'deck':
      if (found.deck.slides.length === 0 && !mayBeEmpty) {
        return <ShowProblem title={t(words.empty)} text={t(words.emptyText)} />
      }
      return children(found.deck)
  }
}
