import type { ReactNode } from 'react'
import type { ChartTable as Table } from '../../charts/chart-model.ts'
import { Said } from '../said.tsx'
import styles from './chart-table.module.css'

interface ChartTableProps {
  readonly table: Table
  /** Names the table: the title of its chart. */
  readonly caption: string
  /** Puts the view's trigger of an evidence card around a value. */
  readonly renderValue?: ((observationId: string, text: string) => ReactNode) | undefined
}

/** The values of a chart as a table, in its words and order. */
export function ChartTable({ table, caption, renderValue }: ChartTableProps) {
  const { columns, rows } = table
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.hidden}>
          <Said text={caption} />
        </caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                <Said text={label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ observationId, cells }) => (
            <tr key={observationId ?? cells.join()}>
              {cells.map((text, i) => {
                const column = columns[i]
                const value = column?.key === 'value' && observationId !== null && renderValue !== undefined
                return (
                  <td key={column?.key} data-numeric={column?.numeric}>
                    {value ? renderValue(observationId, text) : <Said text={text} />}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
