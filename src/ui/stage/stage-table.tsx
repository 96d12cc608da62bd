import type { SlideTable } from '../../charts/deck/slide-model.ts'
import styles from './stage-table.module.css'

interface StageTableProps {
  readonly table: SlideTable
  readonly caption: string
}

/** The first rows of a view, and below them how many there are and what narrowed them down. */
export function StageTable({ table: { columns, rows, statement }, caption }: StageTableProps) {
  return (
    <>
      {rows.length > 0 && (
        <table className={styles.table} aria-label={caption}>
          <thead>
            <tr>
              {columns.map(({ key, label, numeric }) => (
                <th key={key} scope="col" className={numeric ? styles.number : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              // Rows of a slide stand still: their place is their identity.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              <tr key={i}>
                {cells.map((cell, c) => (
                  <td key={columns[c]?.key} className={columns[c]?.numeric ? styles.number : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.statement}>{statement}</p>
    </>
  )
}
