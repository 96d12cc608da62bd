import { Link } from '@tanstack/react-router'
import { OUTCOME_WORDS, deckMessages as words } from '../../words/decks/decks.ts'
import { Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import { deckName } from './deck-name.ts'
import styles from './present-actions.module.css'
import type { Addition } from './use-add-to-deck.ts'

interface AdditionStatusProps {
  readonly addition: Addition
  readonly onUndo: () => void
}

/** Says what was added where and whether it is kept, with the way there and the way back. */
export function AdditionStatus({ addition, onUndo }: AdditionStatusProps) {
  const t = useText()
  const language = useLanguage()
  const { deck, slides, outcome, undone } = addition
  const values = { deck: deckName(deck.name, language), n: slides.length }
  const done = outcome === 'kept' || outcome === 'session'
  if (undone) {
    return (
      <p>
        <Said text={done ? t(words.addUndone, values) : t(OUTCOME_WORDS[outcome])} />
      </p>
    )
  }
  return (
    <p>
      {done && <Said text={t(slides.length === 1 ? words.addedOne : words.added, values)} />}{' '}
      {outcome !== 'kept' && t(OUTCOME_WORDS[outcome])}{' '}
      <Link to="/decks/$id" params={{ id: deck.id }} search={{ slide: slides[0] }} className={styles.link}>
        {t(words.openDeck)}
      </Link>{' '}
      <button type="button" className={styles.link} onClick={onUndo}>
        {t(words.undo)}
      </button>
    </p>
  )
}
