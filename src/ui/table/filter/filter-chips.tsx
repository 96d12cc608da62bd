import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { isNarrowed, withAllRows, withFilter } from '../../../dataset/table/view/view-state.ts'
import { filterStatement, localityStatement } from '../../../dataset/table/view/view-statement.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import { leaveFocus } from '../keep-focus.ts'
import styles from '../toolbar.module.css'
import { Chip } from './chip.tsx'

interface FilterChipsProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filters in words, each to be taken away. */
export function FilterChips({ current, onViewChange }: FilterChipsProps) {
  const text = useText()
  const { index, state, language } = current
  const { locality } = state
  return (
    <ul className={styles.chips} aria-label={text(tableMessages.filters)} tabIndex={-1} data-keeps-focus>
      {locality === null ? null : (
        <Chip
          words={localityStatement(index, locality, language)}
          onRemove={() => onViewChange({ ...state, locality: null })}
        />
      )}
      {state.filters.map((filter) => (
        <Chip
          key={filter.column}
          words={filterStatement(index, filter, language)}
          onRemove={() => onViewChange(withFilter(state, filter.column, null))}
        />
      ))}
      {isNarrowed(state) ? (
        <li>
          <button
            type="button"
            className={styles.clear}
            onClick={({ currentTarget }) => {
              leaveFocus(currentTarget)
              onViewChange(withAllRows(state))
            }}
          >
            {text(tableMessages.clearFilters)}
          </button>
        </li>
      ) : null}
    </ul>
  )
}
