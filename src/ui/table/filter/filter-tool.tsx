import type { ReactNode } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'

interface FilterToolProps<Id extends ColumnId> {
  /** How many filters there are. */
  readonly n: number
  readonly columns: readonly Id[]
  /** The column whose filter is shown. */
  readonly column: Id
  /** What the choice of the column is called. */
  readonly label: string
  readonly onColumnChange: (column: Id) => void
  readonly children: ReactNode
}

/** The filter of any column, from the toolbar: a choice of the column, and its filter below. */
export function FilterTool<Id extends ColumnId>({
  n,
  columns,
  column,
  label,
  onColumnChange,
  children,
}: FilterToolProps<Id>) {
  const text = useText()
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
        aria-label={label}
        value={column}
        onChange={({ target }) => onColumnChange(columns.find((known) => known === target.value) ?? column)}
      >
        {columns.map((id) => (
          <option key={id} value={id}>
            {text(COLUMNS[id].header)}
          </option>
        ))}
      </select>
      {children}
    </PopoverButton>
  )
}
