import { useState } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMN_IDS, COLUMNS } from '../../../dataset/table/columns.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import { FilterEditor } from './filter-editor.tsx'

interface AddFilterProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filter of any column, shown or not, from the toolbar. */
export function AddFilter({ current, onViewChange }: AddFilterProps) {
  const text = useText()
  const [id, setId] = useState<ColumnId>('locality')
  const n = current.state.filters.length
  return (
    <PopoverButton
      label={text(tableMessages.filter)}
      named
      className={tools.tool}
      marks={{ 'data-active': n > 0 }}
      trigger={
        <>
          <TableIcon name="filter" />
          {text(tableMessages.filter)}
          {n === 0 ? null : <span className={tools.badge}>{n}</span>}
        </>
      }
    >
      <select
        className={styles.input}
        aria-label={text(tableMessages.columns)}
        value={id}
        onChange={({ target }) => setId(COLUMN_IDS.find((known) => known === target.value) ?? id)}
      >
        {COLUMN_IDS.map((column) => (
          <option key={column} value={column}>
            {text(COLUMNS[column].header)}
          </option>
        ))}
      </select>
      <FilterEditor key={id} id={id} current={current} onViewChange={onViewChange} />
    </PopoverButton>
  )
}
