import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Deck } from '../../domain/spec/deck.ts'
import type { Language } from '../../domain/text.ts'
import { Button } from '../../ui/control/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import styles from './deck.module.css'
import type { DeckActions } from './deck-actions.tsx'

export type Text = ReturnType<typeof useText>

/** What came of the last thing that was done with a deck as a whole, or with a file of one. */
export interface DeckResult {
  readonly key: string
  /** The deck of which it tells; undefined for a file that was refused. */
  readonly deck?: Deck
  /** Its sentences, in the language that the page has by then; '' for one that does not apply. */
  readonly say: (t: Text, language: Language) => readonly string[]
  /** What can be done next: the deck is given back, or opened. */
  readonly next?: 'undo' | 'open'
  /** The link, if it could not be copied. */
  readonly address?: string
}

/** It outlives the page on which it was done: a deck that is deleted in the builder is told, and given back, in the list. */
export const deckResults = createStore<{ readonly results: readonly DeckResult[] }>(() => ({ results: [] }))

interface DeckStatusProps {
  readonly actions: DeckActions
  /** The one deck of which is told; of all where it is left out. */
  readonly only?: string
}

/** The outcome of the last actions on decks, with a way to undo them where there is one. */
export function DeckStatus({ actions, only }: DeckStatusProps) {
  const t = useText()
  const language = useLanguage()
  const results = useStore(deckResults, (state) => state.results)
  const shown = results.filter(({ deck }) => only === undefined || deck?.id === only)
  return (
    <div role="status" className={styles.status}>
      {shown.map(({ key, deck, say, next, address }) => (
        <Fragment key={key}>
          <p>
            <Said text={say(t, language).join(' ')} />{' '}
            {deck !== undefined && next === 'undo' && (
              <Button onClick={() => void actions.restore(deck)}>{t(words.undo)}</Button>
            )}
            {deck !== undefined && next === 'open' && (
              <Link to="/decks/$id" params={{ id: deck.id }}>
                {t(words.openDeck)}
              </Link>
            )}
          </p>
          {address !== undefined && <code className={styles.address}>{address}</code>}
        </Fragment>
      ))}
    </div>
  )
}
