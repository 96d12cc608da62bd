import type { ChartTable as Table } from '../../charts/chart-model.ts'
import { phrased } from '../phrased.tsx'
import { said } from '../said.tsx'
import { ValueEvidence } from './chart-links.tsx'
import styles from './chart-table.module.css'

interface ChartTableProps {
  readonly table: Table
  /** The name of the table: the title of its chart. */
  readonly caption: string
}

/** The values of a chart as a table, in its words and order. */
export function ChartTable({ table: { columns, rows }, caption }: ChartTableProps) {
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption data-spoken>{said(caption)}</caption>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric}>
                {phrased(label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ observationId, cells }) => (
            <tr key={observationId ?? cells.join()}>
              {cells.map((text, i) => {
                const column = columns[i]
                const own = column?.key === 'value' ? observationId : null
                return (
                  <td key={column?.key} data-numeric={column?.numeric}>
                    {own === null ? (
                      phrased(text)
                    ) : (
                      <ValueEvidence observationId={own}>{phrased(text)}</ValueEvidence>
                    )}
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
