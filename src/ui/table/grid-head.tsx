import { COLUMNS, isColumnId } from '../../dataset/table/columns.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { ViewState } from '../../dataset/table/view-state.ts'
import styles from './grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import { HEAD } from './grid-keys.ts'
import { HeadCell } from './head-cell.tsx'
import { pinProps } from './pin-props.ts'
import { SelectAll } from './select-all.tsx'
import type { ViewTable } from './use-view-table.ts'

interface GridHeadProps {
  readonly table: ViewTable
  readonly current: CurrentView
  readonly onViewChange: (view: ViewState) => void
  readonly filterable: boolean
  readonly active: GridPlace
  readonly selected: 'all' | 'some' | 'none'
  readonly onToggleAll: () => void
}

/** The headings: each sorts its column, opens its filter and is pulled to its width. */
export function GridHead({
  table,
  current,
  onViewChange,
  filterable,
  active,
  selected,
  onToggleAll,
}: GridHeadProps) {
  return (
    <thead className={styles.head}>
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id} aria-rowindex={1}>
          {group.headers.map((header, column) => {
            const { id } = header.column
            const place = {
              'data-line': HEAD,
              'data-column': column,
              'aria-colindex': column + 1,
              ...pinProps(header.column),
            }
            const tabIndex = active.line === HEAD && active.column === column ? 0 : -1
            if (!isColumnId(id)) {
              return (
                <th key={id} scope="col" className={styles.select} {...place}>
                  <SelectAll selected={selected} tabIndex={tabIndex} onToggle={onToggleAll} />
                </th>
              )
            }
            return (
              <HeadCell
                key={id}
                id={id}
                place={place}
                current={current}
                onViewChange={onViewChange}
                filterable={filterable}
                tabIndex={tabIndex}
                numeric={COLUMNS[id].type === 'number'}
                onResize={filterable ? header.getResizeHandler() : undefined}
                resizing={header.column.getIsResizing()}
              />
            )
          })}
        </tr>
      ))}
    </thead>
  )
}
