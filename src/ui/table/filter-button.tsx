import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMNS } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import { FilterEditor } from './filter-editor.tsx'
import styles from './grid.module.css'
import { PopoverButton } from './popover-button.tsx'
import { TableIcon } from './table-icon.tsx'

interface FilterButtonProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/**
 * Opens the filter of a column from its heading. It is no stop of the tab order, since Alt and arrow down leads to it, and so does the
 * toolbar.
 */
export function FilterButton({ id, current, onViewChange }: FilterButtonProps) {
  const text = useText()
  const column = text(COLUMNS[id].header)
  const active = current.state.filters.some((filter) => filter.column === id)
  return (
    <PopoverButton
      label={text(active ? tableMessages.filterActive : tableMessages.filterColumn, { column })}
      trigger={<TableIcon name="filter" />}
      className={styles.filter}
      tabIndex={-1}
      marks={{ 'data-filter': true, 'data-active': active }}
    >
      <FilterEditor id={id} current={current} onViewChange={onViewChange} />
    </PopoverButton>
  )
}
