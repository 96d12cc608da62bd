import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { rowsByLocality } from '../../dataset/rows-by.ts'
import { tonesInDeck } from '../../decks/references.ts'
import { shippedDecks, shippedKind } from '../../decks/shipped-decks.ts'
import type { Deck } from '../../domain/spec/deck.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { newDeck, unusedName } from '../../state/decks/edit-deck.ts'
import { isOffered } from '../../state/publication.ts'
import { isOpening } from '../../state/workspace/status.ts'
import button from '../../ui/control/button.module.css'
import { Button } from '../../ui/control/button.tsx'
import { FileButton } from '../../ui/control/file-button.tsx'
import { useDataset } from '../../ui/data/use-dataset.ts'
import { useCollection, useWorkspaceStatus } from '../../ui/data/use-workspace.ts'
import { Page } from '../../ui/page/page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { SlideThumbnail } from '../../ui/present/slide-thumbnail.tsx'
import { deckName, usePresent } from '../../ui/present/use-present.ts'
import { BETWEEN, Outside } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import type { DeckActions } from './deck-actions.tsx'
import { DeckDownload, DeckMenu, useDeckActions } from './deck-actions.tsx'
import { DeckStatus } from './deck-status.tsx'
import styles from './decks.module.css'
import { countOf, slideCount, useAddedSlides } from './use-added-slides.ts'

const SHIPPED = [
  { kind: 'overview', title: words.shippedOverview },
  { kind: 'places', title: words.shippedPlaces },
  { kind: 'themes', title: words.shippedThemes },
] as const

/** For what begins something new: the second press of a double click begins nothing more. The keyboard counts no presses. */
const onFirstPress =
  (act: () => void) =>
  ({ detail }: { readonly detail: number }): void => {
    if (detail < 2) act()
  }

/** Every deck: the user's own, and those that ship with the data. */
export function DecksView() {
  const t = useText()
  const navigate = useNavigate()
  const decks = useCollection('decks')
  const status = useWorkspaceStatus()
  const dataset = useDataset()
  const shipped = shippedDecks(dataset)
  const places = rowsByLocality(dataset).size
  const actions = useDeckActions()
  const canEdit = isOffered('/decks/$id')
  const open = (deck: Deck) => void navigate({ to: '/decks/$id', params: { id: deck.id } })
  const begin = () => {
    const deck = newDeck(unusedName(words.newDeckName, decks))
    void deckEditor.create(deck).then(() => open(deck))
  }
  return (
    <Page title={t(words.title)} purpose={t(canEdit ? words.lead : words.leadForReading)}>
      <Section
        title={t(canEdit ? words.own : words.ownForReading)}
        note={status === 'ready' ? t(words.ownNote) : undefined}
        actions={
          canEdit && (
            <>
              <Button onClick={onFirstPress(begin)}>+ {t(words.newDeck)}</Button>
              <FileButton
                label={t(words.import)}
                accept=".json,application/json"
                multiple
                onFiles={(files) => void actions.importFiles(files)}
              />
            </>
          )
        }
      >
        <DeckStatus actions={actions} />
        {isOpening(status) && <p>{t(words.opening)}</p>}
        {!isOpening(status) && decks.length === 0 && (
          <p className={styles.none}>{t(canEdit ? words.ownNone : words.noneForReading)}</p>
        )}
        {decks.length > 0 && (
          <ul className={styles.cards}>
            {decks.map((deck) => (
              <DeckCard key={deck.id} deck={deck} actions={actions} own onOpen={open} />
            ))}
          </ul>
        )}
      </Section>
      {SHIPPED.map(({ kind, title }) => {
        const known = shipped.filter(({ id }) => shippedKind(id) === kind)
        if (known.length === 0) return null
        return (
          <Section key={kind} title={t(title)} note={kind === 'overview' ? t(words.shippedNote) : undefined}>
            <ul className={styles.cards}>
              {known.map((deck) => (
                <DeckCard key={deck.id} deck={deck} actions={actions} onOpen={open} />
              ))}
            </ul>
            {kind === 'places' && places > known.length && (
              <p className={styles.none}>{t(words.morePlaces, { n: places - known.length })}</p>
            )}
          </Section>
        )
      })}
    </Page>
  )
}

interface DeckCardProps {
  readonly deck: Deck
  readonly actions: DeckActions
  /** Whether it is the user's, and not one that ships with the data. */
  readonly own?: boolean
  readonly onOpen: (deck: Deck) => void
}

/** A deck in the list: how it opens, how long it is, and what can be done with it. */
function DeckCard({ deck, actions, own = false, onOpen }: DeckCardProps) {
  const t = useText()
  const language = useLanguage()
  const present = usePresent()
  const { id, slides, minutes, places } = deck
  const dataset = useDataset()
  const placeTones = useMemo(() => tonesInDeck({ slides, places }, dataset), [slides, places, dataset])
  const added = useAddedSlides(deck)
  const name = deckName(deck.name, language)
  const canEdit = isOffered('/decks/$id')
  // Its first chart, else the first that shows more than a name.
  const shown =
    slides.find(({ layout }) => layout === 'chart' || layout === 'two-charts') ??
    slides.find(({ layout }) => layout !== 'text') ??
    slides[0]
  const facts = [
    slideCount(slides.length, added, t),
    ...(minutes === null ? [] : [t(words.minutes, { n: minutes })]),
  ]
  return (
    <li className={styles.card}>
      <div className={styles.picture}>
        {shown !== undefined && (
          <SlideThumbnail
            slide={shown}
            number={slides.indexOf(shown) + 1}
            of={slides.length + countOf(added)}
            imprint={deck.imprint}
            name={deck.name}
            placeTones={placeTones}
            slides={slides}
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
        {canEdit && own && (
          <Link
            to="/decks/$id"
            params={{ id }}
            className={[button.button, styles.link].join(' ')}
            aria-label={t(words.editWhat, { what: name })}
          >
            {t(words.edit)}
          </Link>
        )}
        {canEdit && !own && (
          <Button
            aria-label={t(words.copyToEditWhat, { what: name })}
            onClick={onFirstPress(() => void actions.copy(deck).then(onOpen))}
          >
            {t(words.copyToEdit)}
          </Button>
        )}
        {slides.length > 0 && <DeckDownload deck={deck} />}
        <DeckMenu
          deck={deck}
          actions={actions}
          {...(own && canEdit
            ? { onCopy: () => void actions.duplicate(deck), onDelete: () => undefined }
            : {})}
        />
      </div>
    </li>
  )
}
