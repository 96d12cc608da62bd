import { useMemo } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { countWith } from '../../../dataset/table/facets.ts'
import type { Filter } from '../../../dataset/table/filter.ts'
import { BLANK, isReversed } from '../../../dataset/table/filter.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import styles from '../filter.module.css'
import { FilterField } from './filter-field.tsx'

interface PeriodFilterProps {
  readonly id: ColumnId
  readonly current: CurrentView
  readonly filter: Filter | null
  readonly onChange: (filter: Filter | null) => void
}

/** A stretch of days, which a row's period has to share a day with; or the rows that have no period. */
export function PeriodFilter({ id, current, filter, onChange }: PeriodFilterProps) {
  const text = useText()
  const { index, state, language } = current
  const { from, to } = filter?.type === 'period' ? filter : { from: null, to: null }
  const blank = useMemo((): Filter => ({ type: 'set', column: id, keys: [BLANK] }), [id])
  const blanks = useMemo(() => countWith(index, state, blank), [index, state, blank])
  const change = (part: { readonly from?: string | null; readonly to?: string | null }) => {
    const next = { from, to, ...part }
    const empty = next.from === null && next.to === null
    onChange(empty ? null : { type: 'period', column: id, ...next })
  }
  const day = (name: 'from' | 'to', value: string | null) => (
    <FilterField
      label={text(name === 'from' ? tableMessages.firstDay : tableMessages.lastDay)}
      type="date"
      value={value}
      read={(input) => (input.value === '' ? null : input.value)}
      onChange={(next) => change({ [name]: next })}
    />
  )
  return (
    <>
      <div className={styles.ends}>
        {day('from', from)}
        {day('to', to)}
      </div>
      <output className={styles.hint}>
        {text(filter !== null && isReversed(filter) ? tableMessages.reversed : tableMessages.periodHint)}
      </output>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={filter?.type === 'set'}
          onChange={({ target }) => onChange(target.checked ? blank : null)}
        />
        <span>{text(tableMessages.noPeriod)}</span>
        <span className={styles.count}>{blanks.toLocaleString(language)}</span>
      </label>
    </>
  )
}
