import type { ColumnId } from '../../dataset/table/columns.ts'
import type { Filter } from '../../dataset/table/filter.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import styles from './filter.module.css'

interface NumberFilterProps {
  readonly id: ColumnId
  readonly filter: Extract<Filter, { type: 'number' }> | null
  readonly onChange: (filter: Filter | null) => void
}

const MODES = ['possible', 'sure'] as const

/** A range of numbers, and whether a value such as 200余 must lie in it or only may. */
export function NumberFilter({ id, filter, onChange }: NumberFilterProps) {
  const text = useText()
  const { min = null, max = null, mode = 'possible' } = filter ?? {}
  const change = (part: Partial<Extract<Filter, { type: 'number' }>>) => {
    const next = { min, max, mode, ...part }
    const empty = next.min === null && next.max === null
    onChange(empty ? null : { type: 'number', column: id, ...next })
  }
  const end = (name: 'min' | 'max', value: number | null) => (
    <label className={styles.field}>
      {text(name === 'min' ? tableMessages.least : tableMessages.most)}
      <input
        type="number"
        step="any"
        className={styles.input}
        value={value ?? ''}
        onChange={({ target }) =>
          change({ [name]: Number.isNaN(target.valueAsNumber) ? null : target.valueAsNumber })
        }
      />
    </label>
  )
  return (
    <>
      <div className={styles.ends}>
        {end('min', min)}
        {end('max', max)}
      </div>
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
          </label>
        ))}
      </fieldset>
    </>
  )
}
