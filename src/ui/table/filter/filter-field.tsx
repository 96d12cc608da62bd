import { useRef } from 'react'
import { LAST_DAY } from '../../control/last-day.ts'
import { useTyped } from '../../control/use-typed.ts'
import styles from '../filter.module.css'

interface FilterFieldProps<T extends string | number | null> {
  readonly label: string
  readonly type: 'search' | 'number' | 'date'
  readonly value: T
  readonly read: (input: HTMLInputElement) => T
  readonly onChange: (value: T) => void
}

/** A field of a filter. What is typed stands there at once; a word that an input method composes is looked for when it is done. */
export function FilterField<T extends string | number | null>({
  label,
  type,
  value,
  read,
  onChange,
}: FilterFieldProps<T>) {
  const { typed, setTyped, sent } = useTyped(value)
  const isComposing = useRef(false)
  const take = (input: HTMLInputElement) => {
    setTyped(input.value)
    if (isComposing.current) return
    const next = read(input)
    sent.current.push(next)
    onChange(next)
  }
  return (
    <label className={styles.field}>
      {label}
      <input
        type={type}
        max={type === 'date' ? LAST_DAY : undefined}
        step={type === 'number' ? 'any' : undefined}
        className={styles.input}
        value={typed}
        onChange={({ target }) => take(target)}
        onCompositionStart={() => {
          isComposing.current = true
        }}
        onCompositionEnd={({ currentTarget }) => {
          isComposing.current = false
          take(currentTarget)
        }}
      />
    </label>
  )
}
