import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { isReversed } from '../../../dataset/table/filter.ts'
import { writeCount } from '../../../domain/fill.ts'
import { LAST_DAY } from '../../../domain/time/moment.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { isComposing } from '../../control/composing.ts'
import field from '../../control/field.module.css'
import { useLanguage, useText } from '../../use-language.ts'
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
function FilterField<T extends string | number | null>({
  label,
  type,
  value,
  late = false,
  read,
  onChange,
}: FilterFieldProps<T>) {
  const { typed, setTyped, sent } = useTyped(value)
  const isBeingComposed = useRef(false)
  const send = (input: HTMLInputElement) => {
    const next = read(input)
    if (late && next === sent.current.at(-1)) return
    sent.current.push(next)
    onChange(next)
  }
  const take = (input: HTMLInputElement) => {
    setTyped(input.value)
    if (!isBeingComposed.current && !late) send(input)
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
        onKeyDown={({ key, currentTarget, nativeEvent }) => {
          if (late && key === 'Enter' && !isComposing(nativeEvent)) send(currentTarget)
        }}
        onCompositionStart={() => {
          isBeingComposed.current = true
        }}
        onCompositionEnd={({ currentTarget }) => {
          isBeingComposed.current = false
          take(currentTarget)
        }}
      />
    </label>
  )
}

/** The controls of a filter, whatever it narrows: rows in the page, or those of a source, which is asked once a field is done. */

interface FilterFrameProps {
  readonly id: ColumnId
  readonly filter: Filter | undefined
  readonly onClear: () => void
  readonly children: ReactNode
}

/** The column's name and what takes its filter away, over the controls. */
export function FilterFrame({ id, filter, onClear, children }: FilterFrameProps) {
  const text = useText()
  return (
    <>
      <div className={styles.head}>
        <strong>{text(COLUMNS[id].header)}</strong>
        <button
          type="button"
          className={styles.clear}
          // It keeps the focus after it is pressed. Nothing to clear is no stop: a filter that opens gives the focus to its first field.
          aria-disabled={filter === undefined}
          tabIndex={filter === undefined ? -1 : 0}
          onClick={onClear}
        >
          {text(tableMessages.clear)}
        </button>
      </div>
      {children}
    </>
  )
}

interface ControlsProps {
  readonly id: ColumnId
  /** Whether a field is taken when it is left, or by Enter, and not at each sign. */
  readonly late?: boolean
  readonly onChange: (filter: Filter | null) => void
}

export type NumberRange = Extract<Filter, { type: 'number' }>

const MODES = ['possible', 'sure'] as const

interface RangeControlsProps extends ControlsProps {
  readonly filter: NumberRange | null
  /** How many rows each meaning shows, where that is known. */
  readonly counts?: Readonly<Record<(typeof MODES)[number], number>> | null
}

/** A range of numbers, and whether a value such as 200余 must lie in it or only may. */
export function RangeControls({ id, filter, counts = null, late = false, onChange }: RangeControlsProps) {
  const text = useText()
  const language = useLanguage()
  const { min = null, max = null, mode = 'possible' } = filter ?? {}
  const change = (part: Partial<NumberRange>) => {
    const next = { min, max, mode, ...part }
    const empty = next.min === null && next.max === null
    onChange(empty ? null : { type: 'number', column: id, ...next })
  }
  const end = (name: 'min' | 'max', value: number | null) => (
    <FilterField
      label={text(name === 'min' ? tableMessages.least : tableMessages.most)}
      type="number"
      value={value}
      late={late}
      read={({ valueAsNumber }) => (Number.isNaN(valueAsNumber) ? null : valueAsNumber)}
      onChange={(next) => change({ [name]: next })}
    />
  )
  return (
    <>
      <div className={styles.ends}>
        {end('min', min)}
        {end('max', max)}
      </div>
      {filter !== null && isReversed(filter) ? (
        <output className={styles.hint}>{text(tableMessages.reversed)}</output>
      ) : null}
      <fieldset className={styles.modes}>
        <legend>{text(tableMessages.rangeMeaning)}</legend>
        {MODES.map((value) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={`mode-${id}`}
              checked={mode === value}
              onChange={() => change({ mode: value })}
            />
            <span>{text(tableMessages[value])}</span>
            <span className={styles.count}>{counts === null ? '' : writeCount(counts[value], language)}</span>
          </label>
        ))}
      </fieldset>
      {id === 'value' ? <p className={styles.hint}>{text(tableMessages.rangeHint)}</p> : null}
    </>
  )
}

/** A stretch of days, which a row's period has to share a day with. */
export function DaysControls({
  id,
  filter,
  late = false,
  onChange,
}: ControlsProps & { readonly filter: Filter | undefined }) {
  const text = useText()
  const { from, to } = filter?.type === 'period' ? filter : { from: null, to: null }
  const change = (part: { readonly from?: string | null; readonly to?: string | null }) => {
    const next = { from, to, ...part }
    const empty = next.from === null && next.to === null
    onChange(empty ? null : { type: 'period', column: id, ...next })
  }
  const day = (name: 'from' | 'to', value: string | null) => (
    <FilterField
      label={text(name === 'from' ? tableMessages.firstDay : tableMessages.lastDay)}
      type="date"
      value={value}
      late={late}
      read={(input) => (input.value === '' ? null : input.value)}
      onChange={(next) => change({ [name]: next })}
    />
  )
  return (
    <>
      <div className={styles.ends}>
        {day('from', from)}
        {day('to', to)}
      </div>
      <output className={styles.hint}>
        {text(filter !== undefined && isReversed(filter) ? tableMessages.reversed : tableMessages.periodHint)}
      </output>
    </>
  )
}
