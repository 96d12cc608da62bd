import { useText } from '../../ui/use-language.ts'
import { presentMessages as words } from '../../words/decks/present.ts'
import type { DeckGroup } from './sibling-decks.ts'

interface DeckSelectProps {
  readonly groups: readonly DeckGroup[]
  readonly value: string
  /** The name of the deck that is shown, which may be none of the list. */
  readonly name: string
  readonly onChange: (id: string) => void
}

const NAMES = { places: words.decksPlaces, themes: words.decksThemes, own: words.decksOwn } as const

/** Changes over to another deck; the slide stays the one it was, by number. */
export function DeckSelect({ groups, value, name, onChange }: DeckSelectProps) {
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
