import { useState } from 'react'
import type { Slide } from '../../domain/deck.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { useText } from '../use-language.ts'
import { AddToDeckMenu } from './add-to-deck-menu.tsx'
import { AdditionStatus } from './addition-status.tsx'
import styles from './present-actions.module.css'
import { useAddToDeck } from './use-add-to-deck.ts'
import { usePresent } from './use-present.ts'

interface PresentActionsProps {
  /** What is presented, for those who hear the buttons without seeing where they stand. */
  readonly what: string
  readonly slides: readonly Slide[]
  /** The deck that ships with these slides, where there is one. */
  readonly deck?: string
  /** `small` stands below a chart, `tool` in a toolbar. */
  readonly look?: 'small' | 'tool'
  /** What the first button says, where it presents more than what it stands beside. */
  readonly label?: string
}

/** Presents something at once, or puts it into a deck; what was done is said beside the buttons and can be undone there. */
export function PresentActions({ what, slides, deck, look = 'small', label }: PresentActionsProps) {
  const t = useText()
  const present = usePresent()
  const adding = useAddToDeck()
  const [refused, setRefused] = useState(false)
  if (slides.length === 0) return null
  const start = () => setRefused(!present(deck === undefined ? { slides } : { deck }))
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons that belong together are no fields of a form */}
      <span className={styles.pair} data-look={look} role="group" aria-label={t(words.present)}>
        <button
          type="button"
          className={styles.button}
          aria-label={t(words.presentWhat, { what })}
          title={t(words.presentWhat, { what })}
          onClick={start}
        >
          <svg viewBox="0 0 16 16" className={styles.icon} aria-hidden="true">
            <path d="M4.5 3v10l8-5z" />
          </svg>
          {label ?? t(words.present)}
        </button>
        <AddToDeckMenu
          what={what}
          decks={adding.decks}
          className={styles.button}
          onNew={() => void adding.toNew(slides)}
          onDeck={(chosen) => void adding.to(chosen, slides)}
        />
      </span>
      <div role="status" className={styles.status}>
        {refused && <p>{t(words.tooLong)}</p>}
        {adding.addition !== null && (
          <AdditionStatus addition={adding.addition} onUndo={() => void adding.undo()} />
        )}
      </div>
    </>
  )
}
