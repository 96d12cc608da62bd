import { useId, useRef, useState } from 'react'
import type { Deck, Imprint, Words } from '../../domain/deck.ts'
import { DECK_LIMITS } from '../../domain/deck.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { deckEditor } from '../../state/decks/deck-editor.ts'
import { signed, withCode, withWords } from '../../state/decks/edit-deck.ts'
import { Button } from '../../ui/button.tsx'
import type { ReadLogo } from '../../ui/read-logo.ts'
import { LOGO_TYPES, readLogo } from '../../ui/read-logo.ts'
import { Said } from '../../ui/said.tsx'
import { useText } from '../../ui/use-language.ts'
import { imprintMessages as words } from '../../words/decks/imprint.ts'
import fields from './fields.module.css'

const PARTIES = ['unit', 'speaker'] as const
const LANGUAGES = [
  { language: 'zh', tag: 'zh-CN' },
  { language: 'en', tag: 'en' },
] as const

/** Whose deck it is: unit, logo, speaker and day for the opening slide and the foot, and whether the deck ends with its code. */
export function DeckImprint({ deck }: { readonly deck: Deck }) {
  const t = useText()
  const id = useId()
  const { imprint = {} } = deck
  const sign = (change: Partial<Imprint>, run: string | null = null) =>
    void deckEditor.edit(deck.id, 'imprint', (now) => signed(now, change), run)
  const write = (
    party: (typeof PARTIES)[number],
    known: Words | undefined,
    language: Language,
    text: string,
  ) => sign({ [party]: withWords(known, language, text) }, `${party}/${language}`)
  return (
    <details className={fields.imprint}>
      <summary>{t(words.heading)}</summary>
      <div className={fields.imprintFields}>
        {PARTIES.flatMap((party) =>
          LANGUAGES.map(({ language, tag }) => (
            <label key={`${party}-${language}`} className={fields.field}>
              <span>{t(words[`${party}-${language}`])}</span>
              <input
                lang={tag}
                maxLength={DECK_LIMITS.imprint}
                value={imprint[party]?.[language] ?? ''}
                onChange={(event) => write(party, imprint[party], language, event.target.value)}
              />
            </label>
          )),
        )}
        <div className={fields.field}>
          <label htmlFor={`${id}-date`}>{t(words.date)}</label>
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
          {t(words.code)}
        </label>
        <p className={fields.hint}>{t(words.codeHint)}</p>
      </div>
    </details>
  )
}

const REFUSALS = {
  type: words.logoType,
  large: words.logoLarge,
  unread: words.logoUnread,
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
    setSaid(t(read.kind === 'logo' ? words.logoTaken : REFUSALS[read.kind], { file: file.name }))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would stand apart from the fields beside it
    <div role="group" aria-label={t(words.logo)} className={fields.field}>
      <span aria-hidden="true">{t(words.logo)}</span>
      {logo !== undefined && <img src={logo} alt={t(words.logoShown)} className={fields.logo} />}
      <div className={fields.buttons}>
        <Button ref={choose} onClick={() => input.current?.click()}>
          {t(logo === undefined ? words.chooseLogo : words.changeLogo)}
        </Button>
        {logo !== undefined && (
          <Button
            onClick={() => {
              onChange(undefined)
              setSaid(t(words.logoRemoved))
              choose.current?.focus()
            }}
          >
            {t(words.removeLogo)}
          </Button>
        )}
      </div>
      <input
        ref={input}
        type="file"
        accept={LOGO_TYPES.join(',')}
        aria-label={t(words.chooseLogo)}
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
