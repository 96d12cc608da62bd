import type { CSSProperties } from 'react'
import type { ColumnId } from '../../dataset/table/columns.ts'
import { COLUMNS } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import { withSort } from '../../dataset/table/view-state.ts'
import { tableMessages } from '../messages/table.ts'
import { useText } from '../use-language.ts'
import { FilterButton } from './filter-button.tsx'
import styles from './grid.module.css'
import { TableIcon } from './table-icon.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

interface HeadCellProps {
  readonly id: ColumnId
  readonly place: { readonly style?: CSSProperties }
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
  readonly filterable: boolean
  readonly tabIndex: number
  readonly numeric: boolean
  readonly onResize: ((event: unknown) => void) | undefined
  readonly resizing: boolean
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/** A heading. Pressing it sorts; with Shift the column joins those already sorted, whose order is shown as a number. */
export function HeadCell({
  id,
  place,
  current,
  onViewChange,
  filterable,
  tabIndex,
  numeric,
  onResize,
  resizing,
}: HeadCellProps) {
  const text = useText()
  const { state } = current
  const column = text(COLUMNS[id].header)
  const order = state.sort.findIndex((key) => key.column === id)
  const direction = state.sort[order]?.direction
  const several = state.sort.length > 1

  return (
    <th
      scope="col"
      className={styles.heading}
      data-numeric={numeric}
      data-sorted={direction !== undefined}
      aria-sort={direction === undefined ? 'none' : ARIA_SORT[direction]}
      {...place}
    >
      {/* Browsers repeat a heading on each page, but no button in it. */}
      <span className={styles.printed} aria-hidden="true">
        {column}
      </span>
      <span className={styles.headingLine}>
        <button
          type="button"
          className={styles.sort}
          data-target
          tabIndex={tabIndex}
          title={text(tableMessages.sortNext, { column })}
          onClick={(event) => onViewChange(withSort(state, id, event.shiftKey))}
        >
          <span className={styles.headingText}>{column}</span>
          <span className={styles.direction}>
            {direction === undefined ? null : <TableIcon name={ARIA_SORT[direction]} />}
            {direction !== undefined && several ? (
              <>
                <span aria-hidden="true">{order + 1}</span>
                <VisuallyHidden>{text(tableMessages.sortOrder, { n: order + 1 })}</VisuallyHidden>
              </>
            ) : null}
          </span>
        </button>
        {filterable ? <FilterButton id={id} current={current} onViewChange={onViewChange} /> : null}
      </span>
      {onResize === undefined ? null : (
        // Widths are set by keys in the menu of columns; this is for the pointer alone.
        <span
          className={styles.resize}
          data-resizing={resizing}
          aria-hidden="true"
          title={text(tableMessages.resize, { column })}
          onMouseDown={onResize}
          onTouchStart={onResize}
        />
      )}
    </th>
  )
}
