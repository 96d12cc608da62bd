import { useEffect, useRef, useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { LAST_DAY } from '../../../domain/time/moment.ts'
import { tableMessages } from '../../../words/table/table.ts'
import field from '../../control/field.module.css'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'

const textOf = (value: string | number | null): string => (value === null ? '' : String(value))

/**
 * What stands in a field whose value lies elsewhere, in the address mostly: what is typed shows at once, and what comes back of it a moment
 * later puts no older words over newer ones. A value that was not sent, such as that of a link, takes its place.
 */
export function useTyped<T extends string | number | null>(value: T) {
  const [typed, setTyped] = useState(() => textOf(value))
  /** What the value is, and after it what was sent and has not come back as the value. */
  const sent = useRef([value])
  useEffect(() => {
    const back = sent.current.indexOf(value)
    sent.current = back === -1 ? [value] : sent.current.slice(back)
    if (back === -1) setTyped(textOf(value))
  }, [value])
  return { typed, setTyped, sent }
}

interface TextFilterProps {
  readonly id: ColumnId
  readonly filter: Extract<Filter, { type: 'text' }> | null
  /** Whether it is taken once the field is done. */
  readonly late?: boolean
  readonly onChange: (filter: Filter | null) => void
}

/** Words that the column must contain, whatever their case and width. */
export function TextFilter({ id, filter, late = false, onChange }: TextFilterProps) {
  const text = useText()
  return (
    <FilterField
      label={text(tableMessages.contains)}
      type="search"
      value={filter?.text ?? ''}
      late={late}
      read={({ value }) => value}
      onChange={(value) => onChange(value === '' ? null : { type: 'text', column: id, text: value })}
    />
  )
}

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
    <label className={field.field}>
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
