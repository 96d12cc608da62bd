import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { leaveFocus } from '../keep-focus.ts'
import styles from '../observation-table.module.css'

interface SelectionBarProps {
  /** Rows selected, and how many of them the table shows. */
  readonly count: number
  readonly shown: number
  readonly onClear: () => void
}

/** How many rows are selected. It is on the page before any row is selected, so that screen readers read the count when it changes. */
export function SelectionBar({ count, shown, onClear }: SelectionBarProps) {
  const text = useText()
  const words = shown === count ? tableMessages.selected : tableMessages.selectedHidden
  return (
    <div className={styles.selection} tabIndex={-1} data-keeps-focus data-screen-only>
      <output>{count === 0 ? '' : text(words, { n: count, shown })}</output>
      {count === 0 ? null : (
        <button
          type="button"
          className={styles.link}
          onClick={({ currentTarget }) => {
            leaveFocus(currentTarget)
            onClear()
          }}
        >
          {text(tableMessages.unselect)}
        </button>
      )}
    </div>
  )
}
