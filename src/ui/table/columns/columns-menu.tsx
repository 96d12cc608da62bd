import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMN_IDS } from '../../../dataset/table/columns.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { DEFAULT_VIEW, DENSITIES, shownColumns } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Segmented } from '../../control/segmented.tsx'
import { useText } from '../../use-language.ts'
import { useNarrow } from '../grid/use-narrow.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import { ColumnItem } from './column-item.tsx'
import styles from './columns-menu.module.css'

interface ColumnsMenuProps {
  /** The columns that there are. */
  readonly ids?: readonly ColumnId[]
  readonly view: ViewState
  /** Whether rows are of one line each. */
  readonly oneLine: boolean
  readonly onViewChange: (view: ViewState) => void
}

/** Which columns are shown, in which order, which stay in sight, how wide they are, and how close the rows stand. */
export function ColumnsMenu({ ids = COLUMN_IDS, view, oneLine, onViewChange }: ColumnsMenuProps) {
  const text = useText()
  const drawn = { narrow: useNarrow(), oneLine }
  const hidden = ids.filter((id) => !view.columns.includes(id))
  const usual = () =>
    onViewChange({
      ...view,
      columns: DEFAULT_VIEW.columns,
      pinned: DEFAULT_VIEW.pinned,
      sizes: DEFAULT_VIEW.sizes,
    })
  return (
    <PopoverButton
      label={text(tableMessages.columns)}
      named
      className={tools.tool}
      trigger={
        <>
          <TableIcon name="columns" />
          {text(tableMessages.columns)}
        </>
      }
    >
      <Segmented
        label={text(tableMessages.density)}
        value={view.density}
        options={DENSITIES.map((value) => ({ value, label: text(tableMessages[value]) }))}
        onChange={(density) => onViewChange({ ...view, density })}
      />
      <ul className={styles.columns}>
        {[...shownColumns(view), ...hidden].map((id) => (
          <ColumnItem key={id} id={id} view={view} drawn={drawn} onViewChange={onViewChange} />
        ))}
      </ul>
      <button type="button" className={tools.clear} onClick={usual}>
        {text(tableMessages.resetColumns)}
      </button>
    </PopoverButton>
  )
}
