import { useId, useRef, useState } from 'react'
import type { Deck, Imprint, Words } from '../../domain/spec/deck.ts'
import { DECK_LIMITS } from '../../domain/spec/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGE_TAGS, LANGUAGES } from '../../domain/text.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import {
  PLANNED_MINUTES,
  planMinutes,
  renameDeck,
  signed,
  withCode,
  withWords,
} from '../../state/decks/edit-deck.ts'
import { Button } from '../../ui/control/button.tsx'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { deckMessages as words } from '../../words/decks/decks.ts'
import { imprintMessages } from '../../words/decks/imprint.ts'
import fields from './fields.module.css'
import type { ReadLogo } from './read-logo.ts'
import { LOGO_TYPES, readLogo } from './read-logo.ts'
import { useLanguageName } from './words-field.tsx'

/** What the deck is called in each language, and how long it may take. */
export function DeckFacts({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const nameOf = useLanguageName()
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
      {LANGUAGES.map((language) => (
        <label key={language} className={fields.field}>
          <span>{t(words.nameIn, { language: nameOf(language) })}</span>
          <input
            lang={LANGUAGE_TAGS[language]}
            maxLength={DECK_LIMITS.name}
            value={deck.name[language] ?? ''}
            onChange={(event) => rename(language, event.target.value)}
          />
        </label>
      ))}
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

const PARTIES = { unit: imprintMessages.unitIn, speaker: imprintMessages.speakerIn } as const
type Party = keyof typeof PARTIES

/** Whose deck it is: unit, logo, speaker and day for the opening slide and the foot, and whether the deck ends with its code. */
function DeckImprint({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const nameOf = useLanguageName()
  const id = useId()
  const { imprint = {} } = deck
  const sign = (change: Partial<Imprint>, run: string | null = null) =>
    void deckEditor.edit(deck.id, 'imprint', (now) => signed(now, change), run)
  const write = (party: Party, known: Words | undefined, language: Language, text: string) =>
    sign({ [party]: withWords(known, language, text) }, `${party}/${language}`)
  return (
    <details className={fields.imprint}>
      <summary>{t(imprintMessages.heading)}</summary>
      <div className={fields.imprintFields}>
        {(['unit', 'speaker'] as const).flatMap((party) =>
          LANGUAGES.map((language) => (
            <label key={`${party}-${language}`} className={fields.field}>
              <span>{t(PARTIES[party], { language: nameOf(language) })}</span>
              <input
                lang={LANGUAGE_TAGS[language]}
                maxLength={DECK_LIMITS.imprint}
                value={imprint[party]?.[language] ?? ''}
                onChange={(event) => write(party, imprint[party], language, event.target.value)}
              />
            </label>
          )),
        )}
        <div className={fields.field}>
          <label htmlFor={`${id}-date`}>{t(imprintMessages.date)}</label>
          <input
            id={`${id}-date`}
            type="date"
            value={imprint.date ?? ''}
            onChange={(event) => sign({ date: event.target.value === '' ? undefined : event.target.value })}
          />
        </div>
        <LogoField logo={imprint.logo} onChange={(logo) => sign({ logo })} />
        <label className={fields.check}>
          <input
            type="checkbox"
            checked={deck.withoutCode !== true}
            onChange={(event) => {
              const { checked } = event.target
              void deckEditor.edit(deck.id, 'imprint', (now) => withCode(now, checked))
            }}
          />
          {t(imprintMessages.code)}
        </label>
        <p className={fields.hint}>{t(imprintMessages.codeHint)}</p>
      </div>
    </details>
  )
}

const REFUSALS = {
  type: imprintMessages.logoType,
  large: imprintMessages.logoLarge,
  unread: imprintMessages.logoUnread,
} as const satisfies Record<Exclude<ReadLogo['kind'], 'logo'>, Bilingual>

interface LogoFieldProps {
  readonly logo: string | undefined
  readonly onChange: (logo: string | undefined) => void
}

function LogoField({ logo, onChange }: LogoFieldProps) {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const choose = useRef<HTMLButtonElement>(null)
  const [said, setSaid] = useState('')
  const take = async (file: File) => {
    const read = await readLogo(file)
    if (read.kind === 'logo') onChange(read.logo)
    setSaid(t(read.kind === 'logo' ? imprintMessages.logoTaken : REFUSALS[read.kind], { file: file.name }))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand apart from the fields beside it
    <div role="group" aria-label={t(imprintMessages.logo)} className={fields.field}>
      <span aria-hidden="true">{t(imprintMessages.logo)}</span>
      {logo !== undefined && <img src={logo} alt={t(imprintMessages.logoShown)} className={fields.logo} />}
      <div className={fields.buttons}>
        <Button ref={choose} onClick={() => input.current?.click()}>
          {t(logo === undefined ? imprintMessages.chooseLogo : imprintMessages.changeLogo)}
        </Button>
        {logo !== undefined && (
          <Button
            onClick={() => {
              onChange(undefined)
              setSaid(t(imprintMessages.logoRemoved))
              choose.current?.focus()
            }}
          >
            {t(imprintMessages.removeLogo)}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={LOGO_TYPES.join(',')}
        aria-label={t(imprintMessages.chooseLogo)}
        tabIndex={-1}
        className={fields.file}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file !== undefined) void take(file)
        }}
      />
      <p role="status" className={fields.hint}>
        <Said text={said} />
      </p>
    </div>
  )
}
