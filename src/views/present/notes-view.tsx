import { useParams, useSearch } from '@tanstack/react-router'
import { LINKED_DECK } from '../../decks/deck-link.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { sayLimit } from '../../ui/say-limit.ts'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import { Notes } from './notes.tsx'
import { ShowProblem } from './show-problem.tsx'
import { useDeck, useDeckGroups, useDeckModel } from './use-deck.ts'

/** The presenter's window: what the audience does not see. */
export function NotesView() {
  const { deck: id } = useParams({ from: '/present/$deck/notes' })
  const { d } = useSearch({ from: '/present/$deck/notes' })
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
      return <NotesOf deck={found.deck} />
  }
}

const NotesOf = ({ deck }: { readonly deck: Deck }) => (
  <Notes model={useDeckModel(deck)} groups={useDeckGroups()} />
)
