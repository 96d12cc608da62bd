import { useId } from 'react'
import type { Deck } from '../../domain/deck.ts'
import { DECK_LIMITS } from '../../domain/deck.ts'
import type { Language } from '../../domain/text.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { PLANNED_MINUTES, planMinutes, renameDeck } from '../../state/decks/edit-deck.ts'
import { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { DeckImprint } from './deck-imprint.tsx'
import fields from './fields.module.css'

/** What the deck is called in each language, and how long it may take. */
export function DeckFacts({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const id = useId()
  const { least, most } = PLANNED_MINUTES
  const rename = (language: Language, text: string) =>
    void deckEditor.edit(deck.id, 'rename', (now) => renameDeck(now, language, text), `name/${language}`)
  const plan = (text: string) =>
    void deckEditor.edit(
      deck.id,
      'minutes',
      (now) => planMinutes(now, text === '' ? null : Number(text)),
      'minutes',
    )
  return (
    <div className={fields.facts}>
      <label className={fields.field}>
        <span>{t(words.nameIn)}</span>
        <input
          lang="zh-CN"
          maxLength={DECK_LIMITS.name}
          value={deck.name.zh ?? ''}
          onChange={(event) => rename('zh', event.target.value)}
        />
      </label>
      <label className={fields.field}>
        <span>{t(words.nameInEn)}</span>
        <input
          lang="en"
          maxLength={DECK_LIMITS.name}
          value={deck.name.en ?? ''}
          onChange={(event) => rename('en', event.target.value)}
        />
      </label>
      <div className={fields.field}>
        <label htmlFor={`${id}-minutes`}>{t(words.plannedMinutes)}</label>
        <input
          id={`${id}-minutes`}
          type="number"
          inputMode="numeric"
          min={least}
          max={most}
          value={deck.minutes ?? ''}
          onChange={(event) => plan(event.target.value)}
        />
      </div>
      <DeckImprint deck={deck} />
    </div>
  )
}
