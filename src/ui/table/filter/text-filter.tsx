import type { ColumnId } from '../../../dataset/table/columns.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'

interface TextFilterProps {
  readonly id: ColumnId
  readonly filter: Extract<Filter, { type: 'text' }> | null
  readonly onChange: (filter: Filter | null) => void
}

/** Words that the column must contain, whatever their case and width. */
export function TextFilter({ id, filter, onChange }: TextFilterProps) {
  const text = useText()
  return (
    <label className={styles.field}>
      {text(tableMessages.contains)}
      <input
        type="search"
        className={styles.input}
        value={filter?.text ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? null : { type: 'text', column: id, text: target.value })
        }
      />
    </label>
  )
}
