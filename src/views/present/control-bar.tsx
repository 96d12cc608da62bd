import type { ChangeEvent } from 'react'
import { LANGUAGE_TAGS, languages, nextLanguage } from '../../domain/text.ts'
import { ImageButton } from '../../ui/export/image-button.tsx'
import { useLanguage, useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import styles from './control-bar.module.css'
import type { SimpleCommand } from './show-keys.ts'
import type { DeckGroup } from './sibling-decks.ts'
import type { LiveShow } from './use-show.ts'
import { useLook } from './use-stage.ts'

/** Seconds between slides that a lobby screen may have. */
const SECONDS = [5, 10, 15, 30, 60]

interface ControlBarProps {
  readonly show: LiveShow
  /** Whether somebody moves to the bottom edge. */
  readonly isAsked: boolean
}

/** The controls of a show. They appear when a person moves to the bottom edge, presses M, or reaches them with Tab. */
export function ControlBar({ show, isAsked }: ControlBarProps) {
  const t = useText()
  const language = useLanguage()
  const { other } = useLook()
  const { run, settings, choose, over } = show
  const shown = over === 'controls' || (isAsked && over === null)
  const button = (command: SimpleCommand, text: string) => (
    <button type="button" onClick={() => run({ do: command })}>
      {text}
    </button>
  )
  return (
    <div
      role="toolbar"
      aria-label={t(words.controls)}
      className={styles.bar}
      data-raised
      data-shown={shown || undefined}
      inert={over === 'overview' || over === 'help'}
    >
      {button('previous', t(words.previous))}
      {button('next', t(words.next))}
      {button('overview', t(words.overview))}
      {show.groups.length > 0 && (
        <DeckSelect groups={show.groups} value={show.deckId} name={show.model.name} onChange={choose.deck} />
      )}
      <button
        type="button"
        lang={LANGUAGE_TAGS[nextLanguage(language)]}
        onClick={() => run({ do: 'language' })}
      >
        {languages[nextLanguage(language)].name}
      </button>
      {button('look', t(words[other]))}
      <label className={styles.field}>
        {t(words.auto)}
        <select
          value={settings.auto === null ? '' : String(settings.auto)}
          onChange={({ target }: ChangeEvent<HTMLSelectElement>) => {
            choose.auto(target.value === '' ? null : Number(target.value))
            target.blur()
          }}
        >
          <option value="">{t(words.autoOff)}</option>
          {secondsWith(settings.auto).map((n) => (
            <option key={n} value={n}>
              {t(words.autoSeconds, { n })}
            </option>
          ))}
        </select>
      </label>
      <label className={styles.field}>
        <input
          type="checkbox"
          checked={settings.loop}
          onChange={({ target }) => {
            choose.loop(target.checked)
            target.blur()
          }}
        />
        {t(words.loop)}
      </label>
      {button('fullScreen', t(words.fullScreen))}
      {button('notes', t(words.notesWindow))}
      <ImageButton
        title={show.slide.title}
        slide={() => show.slide}
        number={show.number}
        of={show.model.slides.length}
      />
      {button('help', t(words.help))}
      {show.leave !== null && (
        <button type="button" onClick={show.leave}>
          {t(words.leave)}
        </button>
      )}
    </div>
  )
}

/** The usual seconds, and those of the address where they are others. */
const secondsWith = (own: number | null): number[] =>
  [...new Set([...SECONDS, ...(own === null ? [] : [own])])].sort((a, b) => a - b)

interface DeckSelectProps {
  readonly groups: readonly DeckGroup[]
  readonly value: string
  /** The name of the deck that is shown, which may be none of the list. */
  readonly name: string
  readonly onChange: (id: string) => void
}

const NAMES = { places: words.decksPlaces, themes: words.decksThemes, own: words.decksOwn } as const

/** Changes over to another deck; the slide stays the one it was, by number. */
function DeckSelect({ groups, value, name, onChange }: DeckSelectProps) {
  const t = useText()
  const listed = groups.some(({ decks }) => decks.some(({ id }) => id === value))
  return (
    <select
      aria-label={t(words.deck)}
      value={value}
      onChange={({ target }) => {
        onChange(target.value)
        // The keys belong to the show again.
        target.blur()
      }}
    >
      {!listed && <option value={value}>{name === '' ? t(words.deck) : name}</option>}
      {groups.map(({ kind, decks }) => {
        const options = decks.map((deck) => (
          <option key={deck.id} value={deck.id}>
            {deck.name}
          </option>
        ))
        return kind === 'overview' ? (
          options
        ) : (
          <optgroup key={kind} label={t(NAMES[kind])}>
            {options}
          </optgroup>
        )
      })}
    </select>
  )
}
