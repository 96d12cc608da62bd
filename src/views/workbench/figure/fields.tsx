import { useEffect, useEffectEvent, useId, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { isComposing } from '../../../ui/control/composing.ts'
import { Outside } from '../../../ui/said.tsx'
import { useText } from '../../../ui/use-language.ts'
import { workbenchMessages as words } from '../../../words/reports/workbench.ts'
import styles from '../desk.module.css'

/** Milliseconds without typing after which the text is kept. */
const PAUSE = 400

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly isLong?: boolean
  /** Whether the report is incomplete while the field is empty. */
  readonly isNeeded?: boolean
  readonly onText: (text: string) => void
}

/** A text field that keeps its text at every pause, so that little is lost when the page closes. */
export function TextField({ label, value, isLong = false, isNeeded = false, onText }: TextFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  // The value was changed elsewhere: by undo, or in another tab.
  if (value !== known) {
    setKnown(value)
    setTyped(value)
  }
  const keep = useEffectEvent(() => {
    if (typed !== value) onText(typed)
  })
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(keep, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, value])
  // Keeps the text when the field disappears in the middle of typing, also when the page closes, before the draft itself is stored.
  useEffect(() => {
    const leave = () => keep()
    window.addEventListener('pagehide', leave, true)
    return () => window.removeEventListener('pagehide', leave, true)
  }, [])
  useLayoutEffect(() => () => keep(), [])
  return (
    <label htmlFor={id}>
      {label}
      {isLong ? (
        <textarea
          id={id}
          rows={3}
          data-needed={isNeeded || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => typed !== value && onText(typed)}
        />
      ) : (
        <input
          id={id}
          data-needed={isNeeded || undefined}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onBlur={() => typed !== value && onText(typed)}
        />
      )}
    </label>
  )
}

/** A match for the typed text. */
export interface Choice {
  readonly key: string
  readonly name: string
  readonly detail: string
  readonly onChoose: () => void
}

interface NameFieldProps {
  readonly label: string
  readonly placeholder?: string
  readonly find: (typed: string) => readonly Choice[]
  readonly isFocused: boolean
  /** Whether the report is incomplete until a name is chosen. */
  readonly isNeeded?: boolean
  /** Called when the user leaves the field with Escape. */
  readonly onDone: () => void
  /** Called instead of `onDone` when an answer was chosen. */
  readonly onChosen?: (() => void) | undefined
}

/** A field to type a name, with the matches: the arrow keys move, Enter chooses. */
export function NameField({
  label,
  placeholder,
  find,
  isFocused,
  isNeeded = false,
  onDone,
  onChosen = onDone,
}: NameFieldProps) {
  const t = useText()
  const id = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const choices = typed.trim() === '' ? [] : find(typed)
  const take = (choice: Choice | undefined) => {
    if (choice === undefined) return
    // The next field must exist before it takes the focus.
    flushSync(() => {
      choice.onChoose()
      setTyped('')
    })
    onChosen()
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        data-needed={isNeeded || undefined}
        placeholder={placeholder}
        value={typed}
        // The key that opens the field also moves the focus to it.
        ref={(input) => {
          if (isFocused) input?.focus()
        }}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
        }}
        onKeyDown={(event) => {
          // Enter and Escape that end the input of hanzi are not answers.
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault()
            const step = event.key === 'ArrowDown' ? 1 : -1
            setAt((now) => Math.min(choices.length - 1, Math.max(0, now + step)))
          } else if (event.key === 'Enter') {
            event.preventDefault()
            take(choices[at])
          } else if (event.key === 'Escape') {
            event.stopPropagation()
            setTyped('')
            onDone()
          }
        }}
      />
      {typed.trim() !== '' && (
        // The listbox belongs to the field, which keeps the focus.
        <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.found}>
          {choices.length === 0 && <p className={styles.quiet}>{t(words.nothingFound)}</p>}
          {choices.map((choice, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus, and says which option is active
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
            <div
              key={choice.key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={styles.option}
              onClick={() => take(choice)}
            >
              <Outside text={choice.name} /> <small className={styles.quiet}>{choice.detail}</small>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
