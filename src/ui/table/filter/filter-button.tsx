import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../grid/grid.module.css'
import { useGridView } from '../grid/grid-view.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import { FilterEditor } from './filter-editor.tsx'

interface FilterButtonProps {
  readonly id: ColumnId
  /** Whether the column is filtered. */
  readonly active: boolean
}

/**
 * Opens the filter of a column from its heading. It is no stop of the tab order, since Alt and arrow down leads to it, and so does the
 * toolbar.
 */
export function FilterButton({ id, active }: FilterButtonProps) {
  const text = useText()
  const column = text(COLUMNS[id].header)
  return (
    <PopoverButton
      label={text(active ? tableMessages.filterActive : tableMessages.filterColumn, { column })}
      trigger={<TableIcon name="filter" />}
      className={styles.filter}
      tabIndex={-1}
      marks={{ 'data-filter': true, 'data-active': active }}
    >
      <Editor id={id} />
    </PopoverButton>
  )
}

/** Made when the panel opens. Only this part asks for the view. */
function Editor({ id }: Pick<FilterButtonProps, 'id'>) {
  const { filterOf, ...view } = useGridView()
  return filterOf === undefined ? <FilterEditor id={id} {...view} /> : filterOf(id)
}
