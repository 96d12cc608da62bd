import type { ColumnId } from '../../dataset/table/columns.ts'
import type { Filter } from '../../dataset/table/filter.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import styles from './filter.module.css'

interface PeriodFilterProps {
  readonly id: ColumnId
  readonly filter: Extract<Filter, { type: 'period' }> | null
  readonly onChange: (filter: Filter | null) => void
}

/** A stretch of days; rows whose period shares a day with it are shown. */
export function PeriodFilter({ id, filter, onChange }: PeriodFilterProps) {
  const text = useText()
  const { from = null, to = null } = filter ?? {}
  const change = (part: { readonly from?: string | null; readonly to?: string | null }) => {
    const next = { from, to, ...part }
    const empty = next.from === null && next.to === null
    onChange(empty ? null : { type: 'period', column: id, ...next })
  }
  const day = (name: 'from' | 'to', value: string | null) => (
    <label className={styles.field}>
      {text(name === 'from' ? tableMessages.firstDay : tableMessages.lastDay)}
      <input
        type="date"
        className={styles.input}
        value={value ?? ''}
        onChange={({ target }) => change({ [name]: target.value === '' ? null : target.value })}
      />
    </label>
  )
  return (
    <div className={styles.ends}>
      {day('from', from)}
      {day('to', to)}
    </div>
  )
}
