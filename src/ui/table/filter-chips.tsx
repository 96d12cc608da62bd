import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { isNarrowed, withFilter } from '../../dataset/table/view-state.ts'
import { filterStatement } from '../../dataset/table/view-statement.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import { TableIcon } from './table-icon.tsx'
import styles from './toolbar.module.css'

interface FilterChipsProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filters in words, each to be taken away. */
export function FilterChips({ current, onViewChange }: FilterChipsProps) {
  const text = useText()
  const { index, state, language } = current
  return (
    <ul className={styles.chips}>
      {state.filters.map((filter) => {
        const words = filterStatement(index, filter, language)
        return (
          <li key={filter.column}>
            <button
              type="button"
              className={styles.chip}
              aria-label={text(tableMessages.removeFilter, { filter: words })}
              onClick={() => onViewChange(withFilter(state, filter.column, null))}
            >
              <span className={styles.chipText}>{words}</span>
              <TableIcon name="close" />
            </button>
          </li>
        )
      })}
      {isNarrowed(state) ? (
        <li>
          <button
            type="button"
            className={styles.clear}
            onClick={() => onViewChange({ ...state, search: '', filters: [] })}
          >
            {text(tableMessages.clearFilters)}
          </button>
        </li>
      ) : null}
    </ul>
  )
}
