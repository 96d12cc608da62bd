import { useMemo } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import { countWith } from '../../../dataset/table/facets.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { BLANK, isReversed } from '../../../dataset/table/filter.ts'
import type { Narrowing } from '../../../dataset/table/matching-rows.ts'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { withFilter } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { FilterField } from './filter-field.tsx'
import { SetFilter } from './set-filter.tsx'
import { TextFilter } from './text-filter.tsx'

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
function NumberFilter({ id, current, filter, onChange }: NumberFilterProps) {
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

interface FilterEditorProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filter of a column, in the form that its type asks for. Every change shows at once in the table behind it. */
export function FilterEditor({ id, current, onViewChange }: FilterEditorProps) {
  const text = useText()
  const filter = current.state.filters.find(({ column }) => column === id)
  const onChange = (next: Filter | null) => onViewChange(withFilter(current.state, id, next))
  return (
    <>
      <div className={styles.head}>
        <strong>{text(COLUMNS[id].header)}</strong>
        <button
          type="button"
          className={styles.clear}
          // It keeps the focus after it is pressed.
          aria-disabled={filter === undefined}
          onClick={() => onChange(null)}
        >
          {text(tableMessages.clear)}
        </button>
      </div>
      <Controls id={id} current={current} filter={filter} onChange={onChange} />
    </>
  )
}

interface ControlsProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | null) => void
}

function Controls({ id, current, filter, onChange }: ControlsProps) {
  switch (COLUMNS[id].type) {
    case 'number':
      return (
        <NumberFilter
          id={id}
          current={current}
          filter={filter?.type === 'number' ? filter : null}
          onChange={onChange}
        />
      )
    case 'period':
      return <PeriodFilter id={id} current={current} filter={filter ?? null} onChange={onChange} />
    case 'text':
      return <TextFilter id={id} filter={filter?.type === 'text' ? filter : null} onChange={onChange} />
    case 'set':
    case 'bound':
    case 'status':
      return (
        <SetFilter
          id={id}
          current={current}
          filter={filter?.type === 'set' ? filter : null}
          onChange={onChange}
        />
      )
  }
}

interface PeriodFilterProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly filter: Filter | null
  readonly onChange: (filter: Filter | null) => void
}

/** A stretch of days, which a row's period has to share a day with; or the rows that have no period. */
function PeriodFilter({ id, current, filter, onChange }: PeriodFilterProps) {
  const text = useText()
  const { index, state, language } = current
  const { from, to } = filter?.type === 'period' ? filter : { from: null, to: null }
  const blank = useMemo((): Filter => ({ type: 'set', column: id, keys: [BLANK] }), [id])
  const blanks = useMemo(() => countWith(index, state, blank), [index, state, blank])
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
        {text(filter !== null && isReversed(filter) ? tableMessages.reversed : tableMessages.periodHint)}
      </output>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filter?.type === 'set'}
          onChange={({ target }) => onChange(target.checked ? blank : null)}
        />
        <span>{text(tableMessages.noPeriod)}</span>
        <span className={styles.count}>{blanks.toLocaleString(language)}</span>
      </label>
    </>
  )
}
