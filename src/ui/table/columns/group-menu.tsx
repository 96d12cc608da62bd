import { COLUMN_IDS, COLUMNS } from '../../../dataset/table/columns.ts'
import { isGroupable } from '../../../dataset/table/groups.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { withGroup } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import tools from '../toolbar.module.css'

interface GroupMenuProps {
  readonly view: ViewState
  readonly onViewChange: (view: ViewState) => void
  /** Shuts all groups, or opens them. */
  readonly onFoldAll: (fold: boolean) => void
}

/** The columns by which rows are grouped, in the order in which they were chosen. */
export function GroupMenu({ view, onViewChange, onFoldAll }: GroupMenuProps) {
  const text = useText()
  const n = view.grouping.length
  return (
    <PopoverButton
      label={text(tableMessages.group)}
      named
      className={tools.tool}
      marks={{ 'data-active': n > 0 }}
      trigger={
        <>
          <TableIcon name="group" />
          {text(tableMessages.group)}
          {n === 0 ? null : <span className={tools.badge}>{n}</span>}
        </>
      }
    >
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
    </PopoverButton>
  )
}
