import { Menu } from '@base-ui/react/menu'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Deck, Slide } from '../../domain/spec/deck.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { addedSlides, addSlides, newDeck, removeSlides, unusedName } from '../../state/decks/edit-deck.ts'
import { isOffered } from '../../state/publication.ts'
import type { Outcome } from '../../state/workspace/status.ts'
import { isDone } from '../../state/workspace/status.ts'
import { OUTCOME_WORDS, deckMessages as words } from '../../words/decks/decks.ts'
import { ActionMenu, MenuAction } from '../control/action-menu.tsx'
import menu from '../control/menu.module.css'
import { useBundled, useDataset } from '../data/use-dataset.ts'
import { useCollection } from '../data/use-workspace.ts'
import { Outside, Said } from '../said.tsx'
import { useLanguage, useText } from '../use-language.ts'
import styles from './present-actions.module.css'
import { deckName, usePresent } from './use-present.ts'

interface PresentActionsProps {
  /** What is presented, for people who hear the buttons and do not see what is next to them. */
  readonly what: string
  readonly slides: readonly Slide[]
  /** The places whose lines have the first, the second … colour beside the button. */
  readonly places?: Deck['places']
  /** The deck that ships with these slides, where there is one. */
  readonly deck?: string
  /** `small` for buttons below a chart, `tool` for buttons in a toolbar. */
  readonly look?: 'small' | 'tool'
  /** The text of the first button, where it presents more than what is next to it. */
  readonly label?: string
}

/** Presents something at once, or puts it into a deck; what was done is said beside the buttons and can be undone there. */
export function PresentActions({ what, slides, places, deck, look = 'small', label }: PresentActionsProps) {
  const t = useText()
  const present = usePresent()
  const adding = useAddToDeck()
  const [refused, setRefused] = useState(false)
  if (slides.length === 0) return null
  const start = () => setRefused(!present(deck === undefined ? { slides, places } : { deck }))
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons that belong together are not fields of a form */}
      <span
        className={styles.pair}
        data-look={look}
        data-screen-only
        role="group"
        aria-label={t(words.present)}
      >
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
        {isOffered('/decks/$id') && (
          <AddToDeckMenu
            what={what}
            decks={adding.decks}
            className={styles.button}
            onNew={() => void adding.toNew(slides)}
            onDeck={(chosen) => void adding.to(chosen, slides)}
          />
        )}
      </span>
      <div role="status" className={styles.status} data-screen-only>
        {refused && <p>{t(words.tooLong)}</p>}
        {adding.addition !== null && (
          <AdditionStatus addition={adding.addition} onUndo={() => void adding.undo()} />
        )}
      </div>
    </>
  )
}

interface AdditionStatusProps {
  readonly addition: Addition
  readonly onUndo: () => void
}

/** Says what was added where and whether it is kept, with the way there and the way back. */
function AdditionStatus({ addition, onUndo }: AdditionStatusProps) {
  const t = useText()
  const language = useLanguage()
  const { deck, slides, outcome, undone } = addition
  const values = { deck: deckName(deck.name, language), n: slides.length }
  const done = isDone(outcome)
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

/** What was added where, and what became of it. */
interface Addition {
  readonly deck: Deck
  readonly slides: readonly string[]
  /** Whether the deck was made for them, and goes with them. */
  readonly made: boolean
  readonly outcome: Outcome
  readonly undone: boolean
}

/** Adds slides to a deck of the user's or to a new one, and can take them out again. */
function useAddToDeck() {
  const decks = useCollection('decks')
  const dataset = useDataset()
  const bundled = useBundled()
  /** The slides with the names of what only this computer has; what finds them is loaded when first used. */
  const named = async (slides: readonly Slide[]) => {
    const { withNames } = await import('../../decks/reference-names.ts')
    return slides.map((slide) => withNames(slide, dataset, bundled))
  }
  const [addition, setAddition] = useState<Addition | null>(null)
  return {
    decks,
    addition,
    toNew: async (slides: readonly Slide[]) => {
      const name = unusedName(words.newDeckName, decks)
      const deck = addSlides(newDeck(name), await named(slides))
      const outcome = await deckEditor.create(deck)
      setAddition({ deck, slides: deck.slides.map(({ id }) => id), made: true, outcome, undone: false })
    },
    to: async (before: Deck, slides: readonly Slide[]) => {
      const own = await named(slides)
      const outcome = await deckEditor.edit(before.id, 'add', (deck) => addSlides(deck, own))
      const deck = deckEditor.deck(before.id) ?? before
      setAddition({ deck, slides: addedSlides(before, deck), made: false, outcome, undone: false })
    },
    undo: async () => {
      if (addition === null) return
      const { deck, slides, made } = addition
      const outcome = made
        ? await deckEditor.remove(deck.id)
        : await deckEditor.edit(deck.id, 'remove', (now) => removeSlides(now, slides))
      setAddition({ ...addition, outcome, undone: true })
    },
  }
}

interface AddToDeckMenuProps {
  readonly what: string
  readonly decks: readonly Deck[]
  readonly className: string | undefined
  readonly onNew: () => void
  readonly onDeck: (deck: Deck) => void
}

/** Chooses the deck that something is added to: a new one, or one of the user's. */
function AddToDeckMenu({ what, decks, className, onNew, onDeck }: AddToDeckMenuProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <ActionMenu
      className={className}
      trigger={t(words.addShort)}
      aria-label={t(words.addWhat, { what })}
      title={t(words.add)}
      label={t(words.add)}
      align="start"
      collisionPadding={8}
    >
      <MenuAction onClick={onNew}>{t(words.newDeck)}</MenuAction>
      {decks.length > 0 && (
        <Menu.Group className={menu.group}>
          <Menu.GroupLabel className={menu.label}>{t(words.addTo)}</Menu.GroupLabel>
          {decks.map((deck) => (
            <MenuAction key={deck.id} onClick={() => onDeck(deck)}>
              <span data-cut>
                <Outside text={deckName(deck.name, language)} />
              </span>
              <span className={menu.count}>{t(words.slides, { n: deck.slides.length })}</span>
            </MenuAction>
          ))}
        </Menu.Group>
      )}
    </ActionMenu>
  )
}
