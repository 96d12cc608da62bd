import { useNavigate } from '@tanstack/react-router'
import type { DeckDraft } from '../../state/decks/deck-editor.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { Button } from '../../ui/button.tsx'
import { usePresent } from '../../ui/present/use-present.ts'
import { useText } from '../../ui/use-language.ts'
import { EDIT_NAMES, OUTCOME_WORDS, deckMessages as words } from '../../words/decks/decks.ts'
import styles from './deck.module.css'
import { DeckDownload } from './deck-download.tsx'
import { DeckMenu } from './deck-menu.tsx'
import { DeckStatus } from './deck-status.tsx'
import type { Builder } from './use-builder.ts'
import { useDeckActions } from './use-deck-actions.ts'

interface DeckBarProps {
  readonly builder: Builder
  readonly saved: DeckDraft['saved']
}

/** Presenting, undoing, what else can be done with the deck, and whether it is kept. */
export function DeckBar({ builder, saved }: DeckBarProps) {
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
        <Button
          className={styles.primary}
          disabled={deck.slides.length === 0}
          onClick={() => present({ deck: deck.id })}
        >
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
  const refused = saved !== null && saved !== 'saving' && saved !== 'kept' && saved !== 'session'
  return (
    <div role="status" className={styles.saved} data-refused={refused || undefined}>
      {/* While a change is being saved nothing is said: it would only flicker. */}
      {saved !== null && saved !== 'saving' && t(OUTCOME_WORDS[saved])}{' '}
      {refused && <Button onClick={() => void deckEditor.retry(id)}>{t(words.retry)}</Button>}
    </div>
  )
}
