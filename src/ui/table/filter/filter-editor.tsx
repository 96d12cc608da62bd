import { useMemo } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { BLANK } from '../../../dataset/table/filter.ts'
import type { Narrowing } from '../../../dataset/table/matching-rows.ts'
import { countWith } from '../../../dataset/table/matching-rows.ts'
import type { ColumnarIndex } from '../../../dataset/table/store/columnar-index.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { withFilter } from '../../../dataset/table/view/view-state.ts'
import { writeCount } from '../../../domain/fill.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import type { NumberRange } from './filter-controls.tsx'
import { DaysControls, FilterFrame, RangeControls, TextFilter } from './filter-controls.tsx'
import { SetFilter } from './set-filter.tsx'

/** How many rows each meaning of the range shows. */
const countsOf = (index: ColumnarIndex, narrowing: Narrowing, range: NumberRange) => ({
  possible: countWith(index, narrowing, { ...range, mode: 'possible' }),
  sure: countWith(index, narrowing, { ...range, mode: 'sure' }),
})

interface ControlsProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly filter: Filter | undefined
  readonly onChange: (filter: Filter | null) => void
}

function NumberFilter({ id, current: { index, state }, filter, onChange }: ControlsProps) {
  const range = filter?.type === 'number' ? filter : null
  const counts = useMemo(() => (range === null ? null : countsOf(index, state, range)), [index, state, range])
  return <RangeControls id={id} filter={range} counts={counts} onChange={onChange} />
}

interface FilterEditorProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filter of a column, in the form that its type asks for. Every change shows at once in the table behind it. */
export function FilterEditor({ id, current, onViewChange }: FilterEditorProps) {
  const filter = current.state.filters.find(({ column }) => column === id)
  const onChange = (next: Filter | null) => onViewChange(withFilter(current.state, id, next))
  return (
    <FilterFrame id={id} filter={filter} onClear={() => onChange(null)}>
      <Controls id={id} current={current} filter={filter} onChange={onChange} />
    </FilterFrame>
  )
}

function Controls(props: ControlsProps) {
  const { id, current, filter, onChange } = props
  switch (COLUMNS[id].type) {
    case 'number':
      return <NumberFilter {...props} />
    case 'period':
      return <PeriodFilter {...props} />
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

/** A stretch of days, or the rows that have no period. */
function PeriodFilter({ id, current, filter, onChange }: ControlsProps) {
  const text = useText()
  const { index, state, language } = current
  const blank = useMemo((): Filter => ({ type: 'set', column: id, keys: [BLANK] }), [id])
  const blanks = useMemo(() => countWith(index, state, blank), [index, state, blank])
  return (
    <>
      <DaysControls id={id} filter={filter} onChange={onChange} />
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filter?.type === 'set'}
          onChange={({ target }) => onChange(target.checked ? blank : null)}
        />
        <span>{text(tableMessages.noPeriod)}</span>
        <span className={styles.count}>{writeCount(blanks, language)}</span>
      </label>
    </>
  )
}
