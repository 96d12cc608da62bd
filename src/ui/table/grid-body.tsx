import type { VirtualItem } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import type { CurrentView } from '../../dataset/table/current-view.ts'
import type { Lines } from '../../dataset/table/lines.ts'
import { DataRow } from './data-row.tsx'
import styles from './grid.module.css'
import type { GridPlace } from './grid-keys.ts'
import { GroupRow } from './group-row.tsx'
import type { ViewTable } from './use-view-table.ts'

interface GridBodyProps {
  readonly table: ViewTable
  readonly current: CurrentView
  readonly lines: Lines
  /** The lines to draw, in order; there may be gaps between them. */
  readonly items: readonly VirtualItem[]
  readonly height: number
  readonly measure: (row: Element | null) => void
  readonly active: GridPlace
  readonly onToggleGroup: (key: string) => void
  readonly renderValue: ((observation: Observation, value: ReactNode) => ReactNode) | undefined
}

/** The lines in sight, and empty space for all that are not. */
export function GridBody({ table, current, lines, items, height, active, ...actions }: GridBodyProps) {
  const drawn = new Map(table.getRowModel().rows.map((row) => [row.id, row]))
  const columns = table.getVisibleLeafColumns().length
  const end = items.at(-1)?.end ?? 0
  return (
    <tbody className={styles.body}>
      {items.map((item, place) => {
        const gap = item.start - (items[place - 1]?.end ?? 0)
        const line = lines.at(item.index)
        const activeColumn = active.line === item.index ? active.column : null
        const row = line?.kind === 'row' ? drawn.get(current.index.row(line.row).id) : undefined
        return (
          <Fragment key={item.key}>
            {gap > 0 ? <Space height={gap} columns={columns} /> : null}
            {line?.kind === 'group' ? (
              <GroupRow
                line={line}
                number={item.index}
                current={current}
                columns={columns}
                focusable={activeColumn !== null}
                measure={actions.measure}
                onToggle={actions.onToggleGroup}
              />
            ) : null}
            {row === undefined ? null : (
              <DataRow
                row={row}
                number={item.index}
                activeColumn={activeColumn}
                level={current.groups.length > 0 ? current.state.grouping.length + 1 : undefined}
                context={current.index.context}
                measure={actions.measure}
                renderValue={actions.renderValue}
              />
            )}
          </Fragment>
        )
      })}
      {height > end ? <Space height={height - end} columns={columns} /> : null}
    </tbody>
  )
}

/** Room for lines that are not drawn. */
function Space({ height, columns }: { readonly height: number; readonly columns: number }) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: room for rows that are not drawn is no row
    <tr className={styles.space} role="presentation">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
