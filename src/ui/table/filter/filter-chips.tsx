import type { ReactNode } from 'react'
import type { Filter } from '../../../dataset/table/filter.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { isNarrowed, withAllRows, withFilter } from '../../../dataset/table/view/view-state.ts'
import { filterStatement, localityStatement } from '../../../dataset/table/view/view-statement.ts'
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
function Chip({ words, onRemove }: ChipProps) {
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
        <span data-cut>
          <Said text={words} />
        </span>
        <TableIcon name="close" />
      </button>
    </li>
  )
}

interface ChipListProps {
  readonly state: ViewState
  readonly onViewChange: (view: ViewState) => void
  /** A filter in words. */
  readonly wordsOf: (filter: Filter) => string
  /** Conditions beside the filters of columns. */
  readonly children?: ReactNode
}

/** The filters of a view, each to be taken away, and all of them at once. */
export function ChipList({ state, onViewChange, wordsOf, children }: ChipListProps) {
  const text = useText()
  return (
    <ul className={styles.chips} aria-label={text(tableMessages.filters)} tabIndex={-1} data-keeps-focus>
      {children}
      {state.filters.map((filter) => (
        <Chip
          key={filter.column}
          words={wordsOf(filter)}
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

interface FilterChipsProps {
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
}

/** The filters in words, each to be taken away. */
export function FilterChips({ current, onViewChange }: FilterChipsProps) {
  const { index, state, language } = current
  const { locality } = state
  return (
    <ChipList
      state={state}
      onViewChange={onViewChange}
      wordsOf={(filter) => filterStatement(index, filter, language)}
    >
      {locality === null ? null : (
        <Chip
          words={localityStatement(index, locality, language)}
          onRemove={() => onViewChange({ ...state, locality: null })}
        />
      )}
    </ChipList>
  )
}
