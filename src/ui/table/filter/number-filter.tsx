import { useMemo } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { countWith } from '../../../dataset/table/facets.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { isReversed } from '../../../dataset/table/filter.ts'
import type { Narrowing } from '../../../dataset/table/matching-rows.ts'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { FilterField } from './filter-field.tsx'

interface NumberFilterProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly filter: NumberRange | null
  readonly onChange: (filter: Filter | null) => void
}

const MODES = ['possible', 'sure'] as const

type NumberRange = Extract<Filter, { type: 'number' }>

/** How many rows each meaning of the range shows. */
const countsOf = (index: ColumnarIndex, narrowing: Narrowing, range: NumberRange) => ({
  possible: countWith(index, narrowing, { ...range, mode: 'possible' }),
  sure: countWith(index, narrowing, { ...range, mode: 'sure' }),
})

/** A range of numbers, and whether a value such as 200余 must lie in it or only may. */
export function NumberFilter({ id, current, filter, onChange }: NumberFilterProps) {
  const text = useText()
  const { min = null, max = null, mode = 'possible' } = filter ?? {}
  const { index, state, language } = current
  const counts = useMemo(
    () => (filter === null ? null : countsOf(index, state, filter)),
    [index, state, filter],
  )
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
            <span className={styles.count}>{counts?.[value].toLocaleString(language)}</span>
          </label>
        ))}
      </fieldset>
      {id === 'value' ? <p className={styles.hint}>{text(tableMessages.rangeHint)}</p> : null}
    </>
  )
}
