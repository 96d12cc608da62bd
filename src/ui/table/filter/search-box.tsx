import { useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { LONGEST_SEARCH } from '../../../dataset/table/view/view-address.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useTyped } from '../../control/use-typed.ts'
import { useText } from '../../use-language.ts'
import { TableIcon } from '../table-icon.tsx'
import styles from '../toolbar.module.css'

interface SearchBoxProps {
  readonly value: string
  readonly onChange: (value: string) => void
}

/**
 * The search over all columns. What is typed shows at once and searches as soon as the page has time. A word being composed by an input
 * method is not searched before it is done.
 */
export function SearchBox({ value, onChange }: SearchBoxProps) {
  const text = useText()
  const id = useId()
  const { typed, setTyped, sent } = useTyped(value)
  const [composing, setComposing] = useState(false)
  /**
   * What was typed and has yet to be searched for. The text and not a flag: an effect of the letter before may run after this one was
   * typed, and must not take it for searched.
   */
  const waiting = useRef<string | null>(null)
  const settled = useDeferredValue(typed)

  useEffect(() => {
    if (composing || settled !== typed || settled !== waiting.current) return
    waiting.current = null
    if (settled === sent.current.at(-1)) return
    sent.current.push(settled)
    onChange(settled)
  }, [settled, typed, composing, onChange, sent])

  return (
    <div className={styles.search}>
      <TableIcon name="search" />
      <label htmlFor={id} className={styles.searchLabel}>
        {text(tableMessages.search)}
      </label>
      <input
        id={id}
        type="search"
        value={typed}
        maxLength={LONGEST_SEARCH}
        placeholder={text(tableMessages.searchHint)}
        onChange={(event) => {
          waiting.current = event.target.value
          setTyped(event.target.value)
        }}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
    </div>
  )
}
