import type { ChartModel } from '../../charts/chart-model.ts'
import type { ChartSize, StageRoom } from '../../charts/layout/chart-size.ts'
import { Said } from '../said.tsx'
import styles from './chart.module.css'
import { MatrixChart } from './matrix-chart.tsx'
import type { RenderLink } from './place-link.tsx'
import type { RenderPoint } from './point-targets.tsx'
import { RowsChart } from './rows-chart.tsx'
import { SceneChart } from './scene-chart.tsx'
import { StackChart } from './stack-chart.tsx'
import { TileMap } from './tile-map.tsx'
import { TimelineChart } from './timeline-chart.tsx'
import { TrendChart } from './trend-chart.tsx'

export interface ChartProps {
  readonly model: ChartModel
  /** Tile, card (the default) or stage: strokes and type grow with the distance of the reader. */
  readonly size?: ChartSize | undefined
  /** What a stage gives the drawing, which fills it and does not exceed it as far as type stays readable. */
  readonly room?: StageRoom | undefined
  /** Puts the view's trigger of an evidence card over each point. Without it points are plain buttons. */
  readonly renderPoint?: RenderPoint | undefined
  /** Puts the view's link around localities, themes and reports. Without it they are plain text. */
  readonly renderLink?: RenderLink | undefined
}

/** Draws a model: the drawing alone, without title, notes and source. It needs a name, which {@link ChartFrame} gives it. */
export function Chart({ size = 'card', ...props }: ChartProps) {
  return (
    <div className={styles.chart} data-size={size} data-kind={props.model.kind}>
      <Drawing size={size} {...props} />
    </div>
  )
}

function Drawing({ model, size = 'card', room, renderPoint, renderLink }: ChartProps) {
  switch (model.kind) {
    case 'trend':
      return <TrendChart model={model} size={size} room={room} renderPoint={renderPoint} />
    case 'stack':
      return <StackChart model={model} size={size} room={room} renderPoint={renderPoint} />
    case 'matrix':
      return <MatrixChart model={model} size={size} renderLink={renderLink} />
    case 'tile-map':
      return <TileMap model={model} size={size} renderLink={renderLink} />
    case 'timeline':
      return <TimelineChart model={model} size={size} room={room} renderLink={renderLink} />
    case 'message':
      return (
        <p className={styles.message}>
          <Said text={model.message} />
        </p>
      )
    case 'rate':
    case 'bars':
    case 'breakdown':
    case 'dots':
      return <RowsChart model={model} size={size} room={room} renderPoint={renderPoint} />
    default:
      return <SceneChart model={model} size={size} room={room} renderPoint={renderPoint} />
  }
}
