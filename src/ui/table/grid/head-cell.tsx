import { memo, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { COLUMNS } from '../../../dataset/table/columns.ts'
import type { SortKey } from '../../../dataset/table/row-order.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import type { ShownColumn } from '../columns/use-view-table.ts'
import { FilterEditor } from '../filter/filter-editor.tsx'
import { PopoverButton } from '../popover-button.tsx'
import { TableIcon } from '../table-icon.tsx'
import styles from './grid.module.css'
import { HEAD } from './grid-keys.ts'
import { useGridView } from './grid-view.ts'

interface FilterButtonProps {
  readonly id: ColumnId
  /** Whether the column is filtered. */
  readonly active: boolean
}

/**
 * Opens the filter of a column from its heading. Tab does not reach it, since Alt and arrow down opens the same filter, and so does the
 * toolbar. It is a plain button until a mouse moves on it or it is pressed: a dozen panels that nobody opens take longer to make than the rows.
 */
function FilterButton({ id, active }: FilterButtonProps) {
  const text = useText()
  const [reached, setReached] = useState<'mouse' | 'press' | null>(null)
  const column = text(COLUMNS[id].header)
  const label = text(active ? tableMessages.filterActive : tableMessages.filterColumn, { column })
  const icon = <TableIcon name="filter" />
  const marks = { 'data-filter': true, 'data-active': active }
  if (reached === null) {
    return (
      <button
        type="button"
        className={styles.filter}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        aria-expanded={false}
        tabIndex={-1}
        {...marks}
        onPointerMove={({ pointerType }) => {
          // At once: a press that began on the button and ended on the trigger in its place would be lost.
          if (pointerType === 'mouse') flushSync(() => setReached('mouse'))
        }}
        onClick={() => setReached('press')}
      >
        {icon}
      </button>
    )
  }
  return (
    <PopoverButton
      label={label}
      trigger={icon}
      className={styles.filter}
      tabIndex={-1}
      marks={marks}
      opens={reached === 'press'}
    >
      <Editor id={id} />
    </PopoverButton>
  )
}

/** Made when the panel opens. Only this part asks for the view. */
function Editor({ id }: Pick<FilterButtonProps, 'id'>) {
  const { filterOf, ...view } = useGridView()
  return filterOf === undefined ? <FilterEditor id={id} {...view} /> : filterOf(id)
}

interface HeadCellProps {
  readonly id: ColumnId
  /** Its place among the columns, from 0. */
  readonly column: number
  readonly pin: ShownColumn['pin']
  readonly direction: SortKey['direction'] | undefined
  /** Its place among several columns by which rows are sorted, from 1. */
  readonly order: number | undefined
  readonly filterable: boolean
  readonly arrangeable: boolean
  /** Why rows cannot be sorted by it now: it is said, and pressing does nothing. */
  readonly whyUnsorted: string | null
  readonly filtered: boolean
  readonly tabIndex: number
  readonly resizing: boolean
  readonly onSort: (id: ColumnId, add: boolean) => void
  readonly onResize: (id: ColumnId, event: unknown) => void
  /** Makes the column as wide as what is drawn in it. */
  readonly onFit: (id: ColumnId, heading: Element) => void
  /** Moves the dragged column to the place of this one. */
  readonly onDrop: (dragged: string, id: ColumnId) => void
}

/** What is dragged is a heading of ours, and no file or text. */
const COLUMN_TYPE = 'application/x-union-metrics-column'

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const

/**
 * A heading. Pressing it sorts; with Shift the column joins those already sorted, whose order is shown as a number. It is drawn again only
 * where it says something else: a dozen of them, each with a panel, take longer than the rows.
 */
export const HeadCell = memo(function HeadCell({
  id,
  column,
  pin,
  direction,
  order,
  filterable,
  arrangeable,
  whyUnsorted,
  filtered,
  tabIndex,
  resizing,
  onSort,
  onResize,
  onFit,
  onDrop,
}: HeadCellProps) {
  const text = useText()
  const whyId = useId()
  const name = text(COLUMNS[id].header)

  return (
    <th
      scope="col"
      className={styles.heading}
      data-line={HEAD}
      data-column={column}
      data-numeric={COLUMNS[id].type === 'number'}
      data-sorted={direction !== undefined}
      aria-sort={direction === undefined ? 'none' : ARIA_SORT[direction]}
      aria-colindex={column + 1}
      {...pin}
      draggable={arrangeable}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(COLUMN_TYPE, id)
        dataTransfer.effectAllowed = 'move'
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(COLUMN_TYPE)) event.preventDefault()
      }}
      onDrop={(event) => {
        const dragged = event.dataTransfer.getData(COLUMN_TYPE)
        if (dragged === '') return
        event.preventDefault()
        onDrop(dragged, id)
      }}
    >
      {/* Browsers repeat a heading on each page, but no button in it. */}
      <span className={styles.printed} aria-hidden="true">
        {name}
      </span>
      <span className={styles.headingLine}>
        <button
          type="button"
          className={styles.sort}
          data-target
          tabIndex={tabIndex}
          title={whyUnsorted ?? text(tableMessages.sortNext, { column: name })}
          aria-disabled={whyUnsorted !== null || undefined}
          aria-describedby={whyUnsorted === null ? undefined : whyId}
          onClick={(event) => {
            if (whyUnsorted === null) onSort(id, event.shiftKey)
          }}
        >
          <span className={styles.headingText}>{name}</span>
          <span className={styles.direction}>
            {direction === undefined ? null : <TableIcon name={ARIA_SORT[direction]} />}
            {order === undefined ? null : (
              <>
                <span aria-hidden="true">{order}</span>
                <span data-spoken>{text(tableMessages.sortOrder, { n: order })}</span>
              </>
            )}
          </span>
        </button>
        {whyUnsorted === null ? null : (
          <span id={whyId} hidden>
            {whyUnsorted}
          </span>
        )}
        {filterable ? <FilterButton id={id} active={filtered} /> : null}
      </span>
      {arrangeable ? (
        // Widths are set by keys in the menu of columns; this is for the pointer alone.
        <span
          className={styles.resize}
          data-resizing={resizing}
          aria-hidden="true"
          title={text(tableMessages.resize, { column: name })}
          onMouseDown={(event) => {
            // Or the pull selects the words of the headings that it passes.
            event.preventDefault()
            onResize(id, event)
          }}
          onDoubleClick={({ currentTarget }) => onFit(id, currentTarget)}
          onTouchStart={(event) => onResize(id, event)}
        />
      ) : null}
    </th>
  )
})
