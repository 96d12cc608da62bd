import type { ReactNode } from 'react'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMN_IDS, COLUMNS } from '../../dataset/table/columns.ts'
import { isGroupable } from '../../dataset/table/groups.ts'
import type { ViewState } from '../../dataset/table/view/view-state.ts'
import { withGroup } from '../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../words/table/table.ts'
import { useText } from '../use-language.ts'
import styles from './filter.module.css'
import { PopoverButton } from './popover-button.tsx'
import { TableIcon } from './table-icon.tsx'
import tools from './toolbar.module.css'

interface ToolMenuProps {
  readonly name: 'filter' | 'group'
  /** How many choices are made in it. */
  readonly n: number
  readonly children: ReactNode
}

/** A button of the toolbar that opens a panel, and says how many choices are made there. */
function ToolMenu({ name, n, children }: ToolMenuProps) {
  const text = useText()
  return (
    <PopoverButton
      label={text(tableMessages[name])}
      named
      className={tools.tool}
      marks={{ 'data-active': n > 0 }}
      trigger={
        <>
          <TableIcon name={name} />
          {text(tableMessages[name])}
          {n === 0 ? null : <span className={tools.badge}>{n}</span>}
        </>
      }
    >
      {children}
    </PopoverButton>
  )
}

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
  return (
    <ToolMenu name="filter" n={n}>
      <ColumnChoice columns={columns} column={column} label={label} onColumnChange={onColumnChange} />
      {children}
    </ToolMenu>
  )
}

// What a panel holds is a component, so that nothing of it is made before the panel opens: its button is drawn with each change of the view.

function ColumnChoice<Id extends ColumnId>({
  columns,
  column,
  label,
  onColumnChange,
}: Pick<FilterToolProps<Id>, 'columns' | 'column' | 'label' | 'onColumnChange'>) {
  const text = useText()
  return (
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
  )
}

interface GroupMenuProps {
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
  /** Shuts all groups, or opens them. */
  readonly onFoldAll: (fold: boolean) => void
}

/** The columns by which rows are grouped, in the order in which they were chosen. */
export function GroupMenu(props: GroupMenuProps) {
  return (
    <ToolMenu name="group" n={props.view.grouping.length}>
      <GroupChoices {...props} />
    </ToolMenu>
  )
}

function GroupChoices({ view, onViewChange, onFoldAll }: GroupMenuProps) {
  const text = useText()
  const n = view.grouping.length
  return (
    <>
      {n === 0 ? null : (
        <div className={styles.head}>
          <button type="button" className={styles.clear} onClick={() => onFoldAll(true)}>
            {text(tableMessages.foldAll)}
          </button>
          <button type="button" className={styles.clear} onClick={() => onFoldAll(false)}>
            {text(tableMessages.unfoldAll)}
          </button>
        </div>
      )}
      <ul className={styles.choices}>
        {COLUMN_IDS.filter((id) => isGroupable(id) && id !== 'id').map((id) => {
          const place = view.grouping.indexOf(id)
          return (
            <li key={id}>
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  checked={place >= 0}
                  onChange={() => onViewChange(withGroup(view, id, place < 0))}
                />
                <span>{text(COLUMNS[id].header)}</span>
                <span className={styles.count}>{place < 0 || n === 1 ? '' : place + 1}</span>
              </label>
            </li>
          )
        })}
      </ul>
    </>
  )
}
