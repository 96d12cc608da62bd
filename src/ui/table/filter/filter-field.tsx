import { useRef } from 'react'
import { LAST_DAY } from '../../control/last-day.ts'
import { useTyped } from '../../control/use-typed.ts'
import styles from '../filter.module.css'

interface FilterFieldProps<T extends string | number | null> {
  readonly label: string
  readonly type: 'search' | 'number' | 'date'
  readonly value: T
  /** Whether it is taken when the field is left, or by Enter, and not at each sign: what it narrows may be far away. */
  readonly late?: boolean
  readonly read: (input: HTMLInputElement) => T
  readonly onChange: (value: T) => void
}

/** A field of a filter. What is typed stands there at once; a word that an input method composes is looked for when it is done. */
export function FilterField<T extends string | number | null>({
  label,
  type,
  value,
  late = false,
  read,
  onChange,
}: FilterFieldProps<T>) {
  const { typed, setTyped, sent } = useTyped(value)
  const isComposing = useRef(false)
  const send = (input: HTMLInputElement) => {
    const next = read(input)
    if (late && next === sent.current.at(-1)) return
    sent.current.push(next)
    onChange(next)
  }
  const take = (input: HTMLInputElement) => {
    setTyped(input.value)
    if (!isComposing.current && !late) send(input)
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
        onBlur={({ target }) => {
          if (late) send(target)
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (late && key === 'Enter' && !isComposing.current) send(currentTarget)
        }}
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
