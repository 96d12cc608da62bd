import type { CSSProperties } from 'react'
import type { MatrixCell, MatrixModel } from '../../charts/chart-model.ts'
import { Outside, Said } from '../said.tsx'
import styles from './matrix-chart.module.css'
import type { RenderLink } from './place-link.tsx'
import { PlaceLink } from './place-link.tsx'

interface MatrixChartProps {
  readonly model: MatrixModel
  readonly renderLink: RenderLink | undefined
}

/** What is known where, as a table: a square whose area is the number of values, and the number itself. */
export function MatrixChart({ model, renderLink }: MatrixChartProps) {
  const { columns, rows, most } = model
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>
                  <Said text={label} />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, target, cells }) => (
            <tr key={key}>
              <th scope="row">
                <PlaceLink target={target} renderLink={renderLink}>
                  <Outside text={label} />
                </PlaceLink>
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i]?.key}>
                  <Cell cell={cell} most={most} renderLink={renderLink} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly cell: MatrixCell
  readonly most: number
  readonly renderLink: RenderLink | undefined
}

function Cell({ cell, most, renderLink }: CellProps) {
  if (cell.count === 0) {
    return (
      <span className={styles.none} role="img" aria-label={cell.spoken}>
        ·
      </span>
    )
  }
  const share: CSSProperties & { readonly '--share': number } = { '--share': Math.sqrt(cell.count / most) }
  return (
    <PlaceLink target={cell.target} renderLink={renderLink} label={cell.spoken}>
      <span className={styles.square} style={share}>
        <Said text={cell.text} />
      </span>
    </PlaceLink>
  )
}
