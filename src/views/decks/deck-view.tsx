import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useStore } from 'zustand'
import { CHOICE_GROUPS } from '../../decks/choices.ts'
import type { DeckDraft } from '../../state/decks/deck-editor.ts'
import { deckEditor, isRefused } from '../../state/decks/deck-editor.ts'
import { isOpening } from '../../state/workspace/status.ts'
import { Button } from '../../ui/control/button.tsx'
import { useCollection, useWorkspaceStatus } from '../../ui/data/use-workspace.ts'
import { Page } from '../../ui/page/page.tsx'
import { SlidePicker } from '../../ui/present/slide-picker.tsx'
import { deckName, usePresent } from '../../ui/present/use-present.ts'
import { Said } from '../../ui/said.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { useWindowEvent } from '../../ui/use-window-event.ts'
import { missing } from '../../words/app/missing.ts'
import { EDIT_NAMES, OUTCOME_WORDS, deckMessages as words } from '../../words/decks/decks.ts'
import styles from './deck.module.css'
import { DeckDownload, DeckMenu, useDeckActions } from './deck-actions.tsx'
import { DeckFacts } from './deck-facts.tsx'
import { DeckStatus } from './deck-status.tsx'
import { SlideEditor } from './slide-editor.tsx'
import { SlideList } from './slide-list.tsx'
import type { Builder } from './use-builder.ts'
import { useBuilder } from './use-builder.ts'

/** The deck builder: the slides of one deck, and the current one as it will be shown. */
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
  useWindowEvent('keydown', (event) => {
    const key = event.key.toLowerCase()
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
    if (!isCommand || (key !== 'z' && key !== 'y') || event.defaultPrevented || isField(event.target)) return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) redo()
    else undo()
  })
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
            <div>
              <SlidePicker
                title={t(words.pickAny)}
                trigger={`+ ${t(words.addSlide)}`}
                among={CHOICE_GROUPS}
                numbers
                onPick={builder.add}
              />
            </div>
          </section>
          <DeckFacts deck={deck} />
          {selected === null ? (
            <p className={styles.empty}>{t(words.emptyDeck)}</p>
          ) : (
            <SlideEditor builder={builder} slide={selected} key={selected.id} />
          )}
        </div>
        <p role="status" data-spoken>
          <Said text={builder.said} />
        </p>
      </div>
    </Page>
  )
}

interface DeckBarProps {
  readonly builder: Builder
  readonly saved: DeckDraft['saved']
}

/** Presenting, undoing, what else can be done with the deck, and whether it is kept. */
function DeckBar({ builder, saved }: DeckBarProps) {
  const t = useText()
  const present = usePresent()
  const navigate = useNavigate()
  const { deck, steps } = builder
  const actions = useDeckActions()
  const at = deck.slides.findIndex(({ id }) => id === builder.selected?.id)
  const undo = steps.undo === null ? t(words.undo) : t(words.undoWhat, { edit: t(EDIT_NAMES[steps.undo]) })
  const redo = steps.redo === null ? t(words.redo) : t(words.redoWhat, { edit: t(EDIT_NAMES[steps.redo]) })
  return (
    <>
      <div className={styles.bar}>
        <Button primary disabled={deck.slides.length === 0} onClick={() => present({ deck: deck.id })}>
          {t(words.present)}
        </Button>
        <Button disabled={steps.undo === null} aria-keyshortcuts="Control+Z" onClick={builder.undo}>
          {undo}
        </Button>
        <Button disabled={steps.redo === null} aria-keyshortcuts="Control+Shift+Z" onClick={builder.redo}>
          {redo}
        </Button>
        {deck.slides.length > 0 && <DeckDownload deck={deck} slide={at < 0 ? undefined : at} />}
        <DeckMenu
          deck={deck}
          actions={actions}
          onCopy={() =>
            void actions.copy(deck).then(({ id }) => navigate({ to: '/decks/$id', params: { id } }))
          }
          onDelete={() => void navigate({ to: '/decks' })}
        />
        <Saved id={deck.id} saved={saved} />
      </div>
      <DeckStatus actions={actions} only={deck.id} />
    </>
  )
}

/** Whether the last change is kept, said as it is. */
function Saved({ id, saved }: { readonly id: string; readonly saved: DeckDraft['saved'] }) {
  const t = useText()
  const refused = isRefused(saved)
  return (
    <div role="status" className={styles.saved} data-refused={refused || undefined}>
      {/* While a change is being saved nothing is said: it would only flicker. */}
      {saved !== null && saved !== 'saving' && t(OUTCOME_WORDS[saved])}{' '}
      {refused && <Button onClick={() => void deckEditor.retry(id)}>{t(words.retry)}</Button>}
    </div>
  )
}

/** The draft of one of the user's decks, drawn again when it or the workspace changes; null where there is no such deck. */
function useDeckDraft(id: string): DeckDraft | null {
  useStore(deckEditor.store)
  useCollection('decks')
  return deckEditor.draft(id)
}
