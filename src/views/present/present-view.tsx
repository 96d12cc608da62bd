import { useParams, useSearch } from '@tanstack/react-router'
import { LINKED_DECK } from '../../decks/deck-link.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { sayLimit } from '../../ui/say-limit.ts'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import { Show } from './show.tsx'
import { ShowProblem, useLeave } from './show-problem.tsx'
import { useDeck, useDeckGroups, useDeckModel } from './use-deck.ts'

/** A deck, full screen, run from the keyboard. */
export function PresentView() {
  const { deck: id } = useParams({ from: '/present/$deck' })
  const { d } = useSearch({ from: '/present/$deck' })
  const t = useText()
  const found = useDeck(id, id === LINKED_DECK ? d : undefined)
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
      if (found.deck.slides.length === 0) {
        return <ShowProblem title={t(words.empty)} text={t(words.emptyText)} />
      }
      return <ShowOf deck={found.deck} />
  }
}

const ShowOf = ({ deck }: { readonly deck: Deck }) => (
  <Show model={useDeckModel(deck)} groups={useDeckGroups()} leave={useLeave()} />
)
