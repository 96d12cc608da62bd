import { Link, useParams } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { DeckDraft } from '../../state/decks/deck-editor.ts'
import { isOpening } from '../../state/workspace/status.ts'
import { Page } from '../../ui/page.tsx'
import { deckName } from '../../ui/present/deck-name.ts'
import { useDeckDraft } from '../../ui/present/use-deck-draft.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useWorkspaceStatus } from '../../ui/use-workspace.ts'
import { missing } from '../../words/app/missing.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { AddSlides } from './add-slides.tsx'
import styles from './deck.module.css'
import { DeckBar } from './deck-bar.tsx'
import { DeckFacts } from './deck-facts.tsx'
import { SlideEditor } from './slide-editor.tsx'
import { SlideList } from './slide-list.tsx'
import type { Builder } from './use-builder.ts'
import { useBuilder } from './use-builder.ts'

/** The deck builder: the slides of one deck, and the one in hand as it will be shown. */
export function DeckView() {
  const { id } = useParams({ from: '/decks/$id' })
  const t = useText()
  const draft = useDeckDraft(id)
  const status = useWorkspaceStatus()
  if (draft !== null) return <KnownDeck draft={draft} key={id} />
  const opening = isOpening(status)
  return (
    <Page
      title={t(opening ? words.builder : missing.unknownTitle)}
      lead={opening ? t(words.opening) : t(words.unknownDeck, { id })}
    >
      <p>
        <Link to="/decks">{t(words.back)}</Link>
      </p>
    </Page>
  )
}

/** Whether letters go into a field, where undoing is the field's own. */
const isField = (target: EventTarget | null) =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement

/** The keys of undoing hold wherever the focus is: a slide that was in hand may be gone, and the focus with it. */
function useUndoKeys({ undo, redo }: Pick<Builder, 'undo' | 'redo'>): void {
  const latest = useRef({ undo, redo })
  useEffect(() => {
    latest.current = { undo, redo }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const held = (event.ctrlKey || event.metaKey) && !event.altKey
      if (!held || (key !== 'z' && key !== 'y') || event.defaultPrevented || isField(event.target)) return
      event.preventDefault()
      if (key === 'y' || event.shiftKey) latest.current.redo()
      else latest.current.undo()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function KnownDeck({ draft }: { readonly draft: DeckDraft }) {
  const t = useText()
  const language = useLanguage()
  const builder = useBuilder(draft)
  const { deck, selected } = builder
  useUndoKeys(builder)
  return (
    <Page title={deckName(deck.name, language)} kicker={<Link to="/decks">{t(words.back)}</Link>}>
      <div className={styles.builder}>
        <DeckBar builder={builder} saved={draft.saved} />
        <div className={styles.bench}>
          <section aria-label={t(words.slideList)} className={styles.side}>
            <SlideList builder={builder} />
            <AddSlides builder={builder} />
          </section>
          <DeckFacts deck={deck} />
          {selected === null ? (
            <p className={styles.empty}>{t(words.emptyDeck)}</p>
          ) : (
            <SlideEditor builder={builder} slide={selected} key={selected.id} />
          )}
        </div>
        <p role="status" className={styles.said}>
          <Said text={builder.said} />
        </p>
      </div>
    </Page>
  )
}
