import type { ChartModel } from '../../charts/chart-model.ts'
import { Said } from '../said.tsx'
import styles from './chart.module.css'
import { MatrixChart } from './matrix-chart.tsx'
import type { RenderLink } from './place-link.tsx'
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
      return (
        <p className={styles.message}>
          <Said text={model.message} />
        </p>
      )
    default:
      return <SceneChart model={model} renderPoint={renderPoint} renderLink={renderLink} />
  }
}
