import type { CSSProperties } from 'react'
import type { ChartModel, MatrixCell, MatrixModel } from '../../charts/chart-model.ts'
import { Outside, Said } from '../said.tsx'
import styles from './chart.module.css'
import type { RenderLink } from './place-link.tsx'
import { PlaceLink } from './place-link.tsx'
import { RowsChart, StackChart, TrendChart } from './plots.ts'
import type { RenderPoint } from './point-targets.tsx'
import { SceneChart } from './scene-chart.tsx'
import { TileMap } from './tile-map.tsx'

export interface ChartProps {
  readonly model: ChartModel
  /** Puts the view's trigger of an evidence card over each point. Without it points are plain buttons. */
  readonly renderPoint?: RenderPoint | undefined
  /** Puts the view's link around localities, themes and reports. Without it they are plain text. */
  readonly renderLink?: RenderLink | undefined
}

/** Draws a model: the drawing alone, without title, notes and source. It needs a name, which {@link ChartFrame} gives it. */
export function Chart(props: ChartProps) {
  return (
    <div className={styles.chart} data-kind={props.model.kind}>
      <Drawing {...props} />
    </div>
  )
}

/** What the chart library has is one of its charts; what needs words that wrap is HTML; all else is drawn as its scene. */
function Drawing({ model, renderPoint, renderLink }: ChartProps) {
  switch (model.kind) {
    case 'rate':
    case 'bars':
    case 'breakdown':
    case 'dots':
      return <RowsChart model={model} renderPoint={renderPoint} />
    case 'trend':
      return <TrendChart model={model} renderPoint={renderPoint} />
    case 'stack':
      return <StackChart model={model} renderPoint={renderPoint} />
    case 'matrix':
      return <MatrixChart model={model} renderLink={renderLink} />
    case 'tile-map':
      return <TileMap model={model} renderLink={renderLink} />
    case 'message':
      return model.message === '' ? null : (
        <p className={styles.message}>
          <Said text={model.message} />
        </p>
      )
    default:
      return <SceneChart model={model} renderPoint={renderPoint} renderLink={renderLink} />
  }
}

interface MatrixChartProps {
  readonly model: MatrixModel
  readonly renderLink: RenderLink | undefined
}

/** What is known where, as a table: a square whose area is the number of values, and the number itself. */
function MatrixChart({ model, renderLink }: MatrixChartProps) {
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
