import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ColumnId } from '../../../dataset/table/columns.ts'
import { isColumnId } from '../../../dataset/table/columns.ts'
import type { CurrentView } from '../../../dataset/table/view/current-view.ts'
import type { ViewState } from '../../../dataset/table/view/view-state.ts'
import { withPlace, withSize, withSort } from '../../../dataset/table/view/view-state.ts'
import { tableMessages } from '../../../words/table/table.ts'
import { useText } from '../../use-language.ts'
import type { ShownColumn, ViewTable } from '../columns/use-view-table.ts'
import styles from './grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import { HEAD } from './grid-keys.ts'
import type { FilterOf } from './grid-view.ts'
import { GridViewContext } from './grid-view.ts'
import { HeadCell } from './head-cell.tsx'

interface SelectAllProps {
  /** Whether every row of the view is selected, some row of it or of those not shown, or none. */
  readonly selected: 'all' | 'some' | 'none'
  readonly tabIndex: number
  readonly onToggle: () => void
}

/** Selects every row of the view, drawn or not, or takes all of them out of the selection. */
function SelectAll({ selected, tabIndex, onToggle }: SelectAllProps) {
  const text = useText()
  const box = useRef<HTMLInputElement>(null)

  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = selected === 'some'
  }, [selected])

  return (
    <input
      ref={box}
      type="checkbox"
      data-target
      tabIndex={tabIndex}
      aria-label={text(tableMessages.selectAll)}
      checked={selected === 'all'}
      onChange={onToggle}
    />
  )
}

interface GridHeadProps {
  readonly table: ViewTable
  readonly columns: readonly ShownColumn[]
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
  readonly filterable: boolean
  readonly filterOf: FilterOf | undefined
  readonly arrangeable: boolean
  readonly whyUnsorted: ((id: ColumnId) => string | null) | undefined
  readonly active: GridPlace
  readonly selected: 'all' | 'some' | 'none'
  /** How much larger than usual the reader's letters are. */
  readonly letters: number
  readonly onToggleAll: () => void
}

/** The headings: each sorts its column, opens its filter and is pulled to its width. */
export function GridHead(props: GridHeadProps) {
  const {
    table,
    columns,
    current,
    onViewChange,
    filterable,
    filterOf,
    arrangeable,
    whyUnsorted,
    active,
    selected,
    onToggleAll,
  } = props
  const { sort, filters } = current.state
  const view = useMemo(() => ({ current, onViewChange, filterOf }), [current, onViewChange, filterOf])
  const { onSort, onResize, onFit, onDrop } = useHeadActions(props)
  return (
    <GridViewContext value={view}>
      <thead className={styles.head}>
        <tr aria-rowindex={1}>
          {columns.map(({ id, pin }, column) => {
            const tabIndex = active.line === HEAD && active.column === column ? 0 : -1
            if (!isColumnId(id)) {
              return (
                <th
                  key={id}
                  scope="col"
                  className={styles.select}
                  data-line={HEAD}
                  data-column={column}
                  aria-colindex={column + 1}
                  {...pin}
                >
                  <SelectAll selected={selected} tabIndex={tabIndex} onToggle={onToggleAll} />
                </th>
              )
            }
            const order = sort.findIndex((key) => key.column === id)
            return (
              <HeadCell
                key={id}
                id={id}
                column={column}
                pin={pin}
                direction={sort[order]?.direction}
                order={order !== -1 && sort.length > 1 ? order + 1 : undefined}
                filterable={filterable && (filterOf === undefined || filterOf(id) !== null)}
                arrangeable={arrangeable}
                whyUnsorted={whyUnsorted?.(id) ?? null}
                filtered={filters.some((filter) => filter.column === id)}
                tabIndex={tabIndex}
                resizing={table.getColumn(id)?.getIsResizing() ?? false}
                onSort={onSort}
                onResize={onResize}
                onFit={onFit}
                onDrop={onDrop}
              />
            )
          })}
        </tr>
      </thead>
    </GridViewContext>
  )
}

/** The width that the cells drawn under a heading need to fit on one line, in CSS pixels; null where no cells are drawn. */
function neededWidth(inHeading: Element): number | null {
  const heading = inHeading.closest('th')
  const table = heading?.closest('table')
  if (heading === null || table === null || table === undefined) return null
  table.dataset.measuring = ''
  const widths = [...table.querySelectorAll(`td[data-column="${heading.dataset.column}"]`)].map((cell) => {
    const range = document.createRange()
    range.selectNodeContents(cell)
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(cell)
    return (
      range.getBoundingClientRect().width +
      Number.parseFloat(paddingInlineStart) +
      Number.parseFloat(paddingInlineEnd)
    )
  })
  delete table.dataset.measuring
  return widths.length === 0 ? null : Math.ceil(Math.max(...widths)) + 1
}

/** What a heading does, as functions that stay the same while the view changes. */
function useHeadActions({ table, current, letters, onViewChange }: GridHeadProps) {
  const latest = useRef({ table, current, letters, onViewChange })
  useLayoutEffect(() => {
    latest.current = { table, current, letters, onViewChange }
  })
  const onSort = useCallback((id: ColumnId, add: boolean) => {
    const { current: view, onViewChange: change } = latest.current
    change(withSort(view.state, id, add))
  }, [])
  const onResize = useCallback((id: ColumnId, event: unknown) => {
    const header = latest.current.table.getFlatHeaders().find(({ column }) => column.id === id)
    header?.getResizeHandler()(event)
  }, [])
  const onFit = useCallback((id: ColumnId, heading: Element) => {
    const { current: view, letters, onViewChange: change } = latest.current
    const width = neededWidth(heading)
    if (width !== null) change(withSize(view.state, id, Math.ceil(width / letters)))
  }, [])
  const onDrop = useCallback((dragged: string, id: ColumnId) => {
    const { current: view, onViewChange: change } = latest.current
    if (isColumnId(dragged)) change(withPlace(view.state, dragged, id))
  }, [])
  return { onSort, onResize, onFit, onDrop }
}
