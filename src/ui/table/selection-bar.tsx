import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import styles from './observation-table.module.css'
import type { RowSelection } from './use-view-table.ts'

interface SelectionBarProps {
  readonly selection: RowSelection
  readonly onClear: () => void
}

/** How many rows are selected. It stands on the page before any is, so that the count is spoken when it changes. */
export function SelectionBar({ selection, onClear }: SelectionBarProps) {
  const text = useText()
  const n = Object.keys(selection).length
  return (
    <div className={styles.selection}>
      <output>{n === 0 ? '' : text(tableMessages.selected, { n })}</output>
      {n === 0 ? null : (
        <button type="button" className={styles.link} onClick={onClear}>
          {text(tableMessages.unselect)}
        </button>
      )}
    </div>
  )
}
