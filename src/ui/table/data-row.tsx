import type { ReactNode } from 'react'
import type { Observation } from '../../dataset/observation.ts'
import { observationName } from '../../dataset/observation-wording.ts'
import type { ColumnContext } from '../../dataset/table/column.ts'
import { COLUMNS, isColumnId } from '../../dataset/table/columns.ts'
import { tableMessages } from '../messages/table.ts'
import { useNumberStyle, useText } from '../use-language.ts'
import { CellContent } from './cell-content.tsx'
import styles from './grid.module.css'
import { pinProps } from './pin-props.ts'
import type { ViewTable } from './use-view-table.ts'
import { ValueText } from './value-text.tsx'

interface DataRowProps {
  readonly row: ReturnType<ViewTable['getRowModel']>['rows'][number]
  readonly number: number
  /** The column of the cell that is in the tab order, if it is in this row. */
  readonly activeColumn: number | null
  /** How deep the row stands among groups; not given where there are none. */
  readonly level: number | undefined
  readonly context: ColumnContext
  readonly measure: (row: Element | null) => void
  readonly renderValue: ((observation: Observation, value: ReactNode) => ReactNode) | undefined
}

/** A row: one observation. */
export function DataRow({ row, number, activeColumn, level, measure, context, renderValue }: DataRowProps) {
  const text = useText()
  const style = useNumberStyle()
  const { language } = style
  const observation = row.original
  const selected = row.getIsSelected()
  const cells = row.getVisibleCells()
  const withCategory = cells.every(({ column }) => column.id !== 'breakdown')
  return (
    <tr
      ref={measure}
      data-index={number}
      className={styles.row}
      data-selected={selected}
      aria-rowindex={number + 2}
      aria-level={level}
      aria-selected={row.getCanSelect() ? selected : undefined}
    >
      {cells.map((cell, column) => {
        const { id } = cell.column
        const tabIndex = activeColumn === column ? 0 : -1
        const place = {
          'data-line': number,
          'data-column': column,
          'aria-colindex': column + 1,
          ...pinProps(cell.column),
        }
        if (!isColumnId(id)) {
          return (
            <td key={id} className={styles.select} {...place}>
              <input
                type="checkbox"
                data-target
                tabIndex={tabIndex}
                aria-label={text(tableMessages.selectRow, { row: observationName(observation, language) })}
                checked={selected}
                onChange={row.getToggleSelectedHandler()}
              />
            </td>
          )
        }
        if (id === 'value') {
          const value = <ValueText observation={observation} style={style} />
          return (
            <td key={id} className={styles.value} data-numeric data-value tabIndex={tabIndex} {...place}>
              {renderValue === undefined ? value : renderValue(observation, value)}
            </td>
          )
        }
        return (
          <td key={id} data-numeric={COLUMNS[id].type === 'number'} tabIndex={tabIndex} {...place}>
            <CellContent
              id={id}
              observation={observation}
              context={context}
              language={language}
              withCategory={withCategory}
            />
          </td>
        )
      })}
    </tr>
  )
}
