import { tableMessages } from '../../../words/table/table.ts'
import { Said } from '../../said.tsx'
import { useText } from '../../use-language.ts'
import { leaveFocus } from '../keep-focus.ts'
import { TableIcon } from '../table-icon.tsx'
import styles from '../toolbar.module.css'

interface ChipProps {
  /** What it stands for, in words. */
  readonly words: string
  readonly onRemove: () => void
}

/** A condition of the table, to be taken away by a press. */
export function Chip({ words, onRemove }: ChipProps) {
  const text = useText()
  return (
    <li>
      <button
        type="button"
        className={styles.chip}
        aria-label={text(tableMessages.removeFilter, { filter: words })}
        title={words}
        onClick={({ currentTarget }) => {
          leaveFocus(currentTarget)
          onRemove()
        }}
      >
        <span className={styles.chipText}>
          <Said text={words} />
        </span>
        <TableIcon name="close" />
      </button>
    </li>
  )
}
