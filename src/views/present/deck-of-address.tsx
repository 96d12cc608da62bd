import { useCanGoBack, useNavigate, useParams, useRouter, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LINKED_DECK } from '../../decks/deck-link.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { lastPage } from '../../state/page-visit.ts'
import { useWindowTitle } from '../../ui/page/page.tsx'
import { sayLimit } from '../../ui/present/deck-address.ts'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './show.module.css'
import { useShowKeys } from './show-keys.ts'
import { useDeck } from './use-deck.ts'

interface ShowProblemProps {
  readonly title: string
  readonly text: string
}

/** Shown in place of a deck that cannot be shown: the reason, and the way back. */
function ShowProblem({ title, text }: ShowProblemProps) {
  const t = useText()
  const leave = useLeave()
  useShowKeys((command) => {
    if (command.do === 'escape') leave()
  })
  useWindowTitle(title)
  return (
    <main className={styles.problem}>
      <h1>
        <Said text={title} />
      </h1>
      <p>
        <Said text={text} />
      </p>
      <button type="button" className={styles.button} onClick={leave}>
        {t(words.leave)}
      </button>
    </main>
  )
}

/** Leaves the show: back to where the user came from, or to the overview for one who came by a link. */
export function useLeave(): () => void {
  const router = useRouter()
  const canGoBack = useCanGoBack()
  const navigate = useNavigate()
  return () => {
    const page = lastPage()
    if (canGoBack) router.history.back()
    else if (page !== null) router.history.replace(page)
    else void navigate({ to: '/', search: ({ lang, numbers }) => ({ lang, numbers }) })
  }
}

interface DeckOfAddressProps {
  /** Whether a deck without slides is drawn as well. */
  readonly mayBeEmpty?: boolean
  readonly children: (deck: Deck) => ReactNode
}

/** The deck that an address names, or why it cannot be shown. */
export function DeckOfAddress({ mayBeEmpty = false, children }: DeckOfAddressProps) {
  const t = useText()
  const { deck: id = '' } = useParams({ strict: false })
  const { d } = useSearch({ strict: false })
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
      if (found.deck.slides.length === 0 && !mayBeEmpty) {
        return <ShowProblem title={t(words.empty)} text={t(words.emptyText)} />
      }
      return children(found.deck)
  }
}
