import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { withFilter } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { NumberFilter } from './number-filter.tsx'
import { PeriodFilter } from './period-filter.tsx'
import { SetFilter } from './set-filter.tsx'
import { TextFilter } from './text-filter.tsx'

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
          // It keeps the focus of who pressed it.
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
