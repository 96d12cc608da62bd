import { useEffect, useId, useRef, useState } from 'react'
import { viewMessages as words } from '../../../words/table/views.ts'
import { Button } from '../../control/button.tsx'
import { useText } from '../../use-language.ts'
import styles from './views-menu.module.css'

/** Longer names say no more in a menu. */
const LONGEST = 60

interface ViewNameFormProps {
  readonly initial: string
  /** What the button does with this name, in words; null where it can do nothing. */
  readonly action: (name: string) => string | null
  readonly onSubmit: (name: string) => void
  readonly onCancel?: () => void
}

/** A name for a view, and the button that gives it. */
export function ViewNameForm({ initial, action, onSubmit, onCancel }: ViewNameFormProps) {
  const text = useText()
  const id = useId()
  const takenId = useId()
  const [name, setName] = useState(initial)
  const label = action(name)
  const taken = name.trim() !== '' && label === null
  const input = useRef<HTMLInputElement>(null)
  // It takes the place of the button that was pressed, and with it its focus.
  const replaces = onCancel !== undefined
  useEffect(() => {
    if (!replaces) return
    input.current?.focus()
    input.current?.select()
  }, [replaces])
  const usable = name.trim() !== '' && label !== null
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!usable) return
        setName(initial)
        onSubmit(name)
      }}
    >
      <label htmlFor={id} className={styles.label}>
        {text(words.name)}
      </label>
      <input
        ref={input}
        id={id}
        aria-describedby={takenId}
        className={styles.input}
        value={name}
        maxLength={LONGEST}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || onCancel === undefined) return
          // Only the renaming is given up, and the panel stays.
          event.stopPropagation()
          onCancel()
        }}
      />
      <p id={takenId} className={styles.note} aria-live="polite">
        {taken ? text(words.taken) : null}
      </p>
      <div className={styles.buttons}>
        <Button type="submit" disabled={!usable}>
          {label ?? text(words.renameDo)}
        </Button>
        {onCancel !== undefined && <Button onClick={onCancel}>{text(words.cancel)}</Button>}
      </div>
    </form>
  )
}
