import { wordRows } from '../../dataset/table/view-statement.ts'
import { tableMessages } from '../messages/table.ts'
import { useLanguage, useText } from '../use-language.ts'
import { leaveFocus } from './keep-focus.ts'
import styles from './observation-table.module.css'

interface SelectionBarProps {
  /** Rows selected, and how many of them the table shows. */
  readonly count: number
  readonly shown: number
  /** Whether the shown ones were just copied by keys. */
  readonly copied: boolean
  readonly onClear: () => void
}

/** How many rows are selected. It stands on the page before any is, so that the count is spoken when it changes. */
export function SelectionBar({ count, shown, copied, onClear }: SelectionBarProps) {
  const text = useText()
  const language = useLanguage()
  const words = shown === count ? tableMessages.selected : tableMessages.selectedHidden
  return (
    <div className={styles.selection} tabIndex={-1} data-keeps-focus>
      <output>
        {count === 0 ? '' : text(words, { n: count, shown })}
        {copied && count > 0 ? ` · ${text(tableMessages.copied, { rows: wordRows(shown, language) })}` : ''}
      </output>
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
