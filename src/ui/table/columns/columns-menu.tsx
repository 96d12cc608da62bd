import type { ReactNode } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMN_IDS, COLUMNS } from '../../../dataset/table/columns.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import {
  DEFAULT_VIEW,
  DENSITIES,
  shownColumns,
  withColumn,
  withMove,
  withPin,
  withSize,
} from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { Segmented } from '../../control/segmented.tsx'
import { useText } from '../../use-language.ts'
import { useNarrow } from '../grid/grid-width.ts'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'
import styles from './columns-menu.module.css'
import type { Drawn } from './use-view-table.ts'
import { usualWidth } from './use-view-table.ts'

/** The pixels by which one press changes the width of a column. */
const WIDTH_STEP = 24

interface ColumnItemProps {
  readonly id: ColumnId
  readonly view: ViewState
  readonly drawn: Drawn
  readonly onViewChange: (view: ViewState) => void
}

/** One column in the menu of columns, with everything that can be done to it. */
function ColumnItem({ id, view, drawn, onViewChange }: ColumnItemProps) {
  const text = useText()
  const column = text(COLUMNS[id].header)
  const shown = view.columns.includes(id)
  const pinned = view.pinned.includes(id)
  const width = view.sizes[id] ?? usualWidth(id, drawn)
  const act = (message: 'earlier' | 'later' | 'narrower' | 'wider', icon: ReactNode, next: ViewState) => (
    <button
      type="button"
      className={styles.act}
      aria-label={text(tableMessages[message], { column })}
      title={text(tableMessages[message], { column })}
      disabled={!shown}
      // A button keeps the focus even when it can do no more.
      aria-disabled={next === view}
      onClick={() => {
        if (next !== view) onViewChange(next)
      }}
    >
      {icon}
    </button>
  )
  return (
    <li className={styles.column}>
      <label className={styles.shown}>
        <input
          type="checkbox"
          aria-label={text(tableMessages.show, { column })}
          checked={shown}
          disabled={shown && view.columns.length === 1}
          onChange={() => onViewChange(withColumn(view, id, !shown))}
        />
        {column}
      </label>
      <button
        type="button"
        className={styles.act}
        aria-label={text(tableMessages.pin, { column })}
        title={text(tableMessages.pin, { column })}
        aria-pressed={pinned}
        disabled={!shown}
        onClick={() => onViewChange(withPin(view, id, !pinned))}
      >
        <TableIcon name="pin" />
      </button>
      {act('earlier', <TableIcon name="up" />, withMove(view, id, -1))}
      {act('later', <TableIcon name="down" />, withMove(view, id, 1))}
      {act('narrower', <TableIcon name="minus" />, withSize(view, id, width - WIDTH_STEP))}
      {act('wider', <TableIcon name="plus" />, withSize(view, id, width + WIDTH_STEP))}
    </li>
  )
}

interface ColumnsMenuProps {
  /** All columns. */
  readonly ids?: readonly ColumnId[]
  readonly view: ViewState
  /** Whether rows are of one line each. */
  readonly oneLine: boolean
  readonly onViewChange: (view: ViewState) => void
}

/** The menu for columns and rows: which columns are shown, their order, which stay in sight, how wide they are, and how high the rows are. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  const text = useText()
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
      <ColumnsPanel {...props} />
    </PopoverButton>
  )
}

/** What the menu holds: made when it opens. */
function ColumnsPanel({ ids = COLUMN_IDS, view, oneLine, onViewChange }: ColumnsMenuProps) {
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
    <>
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
    </>
  )
}
