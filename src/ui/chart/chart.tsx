import type { CSSProperties } from 'react'
import type { ChartModel, ChartTarget, MatrixCell, MatrixModel } from '../../charts/chart-model.ts'
import { OutsidePhrased, phrased } from '../phrased.tsx'
import { said } from '../said.tsx'
import styles from './chart.module.css'
import { PlaceLink } from './chart-links.tsx'
import { Plot } from './later-plot.ts'
import { SceneChart } from './scene-chart.tsx'
import { TileMap } from './tile-map.tsx'

interface ChartProps {
  readonly model: ChartModel
}

/** Draws a model: only the drawing, without title, notes and source. It needs a name, which {@link ChartFrame} gives it. */
export function Chart({ model }: ChartProps) {
  return (
    <div className={styles.chart} data-kind={model.kind}>
      <Drawing model={model} />
    </div>
  )
}

/** Charts that the chart library has are drawn with it, charts whose words must wrap are HTML, and all others are drawn as their scene. */
function Drawing({ model }: ChartProps) {
  switch (model.kind) {
    case 'rate':
    case 'bars':
    case 'breakdown':
    case 'dots':
    case 'trend':
    case 'stack':
      return <Plot model={model} />
    case 'matrix':
      return <MatrixChart model={model} />
    case 'tile-map':
      return <TileMap model={model} />
    case 'message':
      return model.message === '' ? null : <p className={styles.message}>{said(model.message)}</p>
    default:
      return <SceneChart model={model} />
  }
}

/** Where there is data, as a table: a square whose area is the number of values, and the number itself. */
function MatrixChart({ model: { columns, rows, most } }: { readonly model: MatrixModel }) {
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <td />
            {columns.map(({ key, label }) => (
              <th key={key} scope="col">
                <span>{phrased(label)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, target, cells }) => (
            <tr key={key}>
              <th scope="row">
                <PlaceLink target={target}>
                  <OutsidePhrased text={label} />
                </PlaceLink>
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i]?.key}>
                  <Cell cell={cell} target={target} most={most} />
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
  readonly target: ChartTarget
  readonly most: number
}

function Cell({ cell, target, most }: CellProps) {
  if (cell.count === 0) {
    return (
      <span className={styles.none} role="img" aria-label={cell.spoken}>
        ·
      </span>
    )
  }
  const share: CSSProperties & { readonly '--share': number } = { '--share': Math.sqrt(cell.count / most) }
  return (
    <PlaceLink target={target} label={cell.spoken}>
      <span className={styles.square} style={share}>
        {said(cell.text)}
      </span>
    </PlaceLink>
  )
}
