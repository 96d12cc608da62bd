import { Link } from '@tanstack/react-router'
import type { Deck } from '../../domain/spec/deck.ts'
import { isOffered } from '../../state/publication.ts'
import { BETWEEN } from '../../ui/between.ts'
import button from '../../ui/control/button.module.css'
import { Button } from '../../ui/control/button.tsx'
import { SlideThumbnail } from '../../ui/present/slide-thumbnail.tsx'
import { deckName, usePresent } from '../../ui/present/use-present.ts'
import { Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { DeckDownload, DeckMenu } from './deck-menu.tsx'
import styles from './decks.module.css'
import type { DeckActions } from './use-deck-actions.ts'

interface DeckCardProps {
  readonly deck: Deck
  readonly actions: DeckActions
  /** Whether it is the user's, and not one that ships with the data. */
  readonly own?: boolean
  readonly onOpen: (deck: Deck) => void
}

/** A deck in the list: how it opens, how long it is, and what can be done with it. */
export function DeckCard({ deck, actions, own = false, onOpen }: DeckCardProps) {
  const t = useText()
  const language = useLanguage()
  const present = usePresent()
  const { id, slides, minutes } = deck
  const name = deckName(deck.name, language)
  // Its first chart, else the first that shows more than a name.
  const shown =
    slides.find(({ layout }) => layout === 'chart' || layout === 'two-charts') ??
    slides.find(({ layout }) => layout !== 'text') ??
    slides[0]
  const facts = [
    slides.length === 0 ? t(words.noSlides) : t(words.slides, { n: slides.length }),
    ...(minutes === null ? [] : [t(words.minutes, { n: minutes })]),
  ]
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {shown !== undefined && (
          <SlideThumbnail
            slide={shown}
            number={slides.indexOf(shown) + 1}
            of={slides.length}
            imprint={deck.imprint}
          />
        )}
      </div>
      <h3 className={styles.name}>
        <Outside text={name} />
      </h3>
      <p className={styles.facts}>{facts.join(BETWEEN)}</p>
      <div className={styles.buttons}>
        <Button
          className={styles.present}
          aria-label={t(words.presentWhat, { what: name })}
          disabled={slides.length === 0}
          onClick={() => present({ deck: id })}
        >
          {t(words.present)}
        </Button>
        {isOffered('/decks/$id') && own && (
          <Link
            to="/decks/$id"
            params={{ id }}
            className={[button.button, styles.link].join(' ')}
            aria-label={t(words.editWhat, { what: name })}
          >
            {t(words.edit)}
          </Link>
        )}
        {isOffered('/decks/$id') && !own && (
          <Button
            aria-label={t(words.copyToEditWhat, { what: name })}
            onClick={() => void actions.copy(deck).then(onOpen)}
          >
            {t(words.copyToEdit)}
          </Button>
        )}
        {slides.length > 0 && <DeckDownload deck={deck} />}
        <DeckMenu
          deck={deck}
          actions={actions}
          {...(own && isOffered('/decks/$id')
            ? { onCopy: () => void actions.duplicate(deck), onDelete: () => undefined }
            : {})}
        />
      </div>
    </li>
  )
}
