import { itemAt } from '../../lib/item-at.ts'
import type { ChartModel, RowsModel, StackModel, TrendModel } from '../chart-model.ts'
import type { ChartSize } from '../layout/chart-size.ts'
import { cardMeasures, MEASURES } from '../layout/chart-size.ts'
import type { RowsLayout } from '../layout/rows-layout.ts'
import { layoutRows } from '../layout/rows-layout.ts'
import { layoutStack } from '../layout/stack-layout.ts'
import { layoutTrend } from '../layout/trend-layout.ts'
import type { Block } from './block.ts'
import { paragraph } from './block.ts'
import { changeBlock } from './change.ts'
import { matrixBlock } from './matrix.ts'
import { rowScene, rowsAxis } from './rows.ts'
import type { Box } from './scene.ts'
import { partIn } from './scene.ts'
import { stackPart, stackWhole } from './stack.ts'
import { tileMapBlock } from './tile-map.ts'
import { timelineBlock } from './timeline.ts'
import { seriesLine, seriesName, trendAxes, trendPoint, trendStrip, trendTarget } from './trend.ts'
import { valuesBlock } from './values.ts'

/**
 * The picture of a model in a width in pixels, without title, legend and notes.
 * @param room the height to fill on a stage
 */
export function chartBlock(model: ChartModel, width: number, size: ChartSize = 'card', room?: number): Block {
  switch (model.kind) {
    case 'trend':
      return trendBlock(model, width, size, room)
    case 'stack':
      return stackBlock(model, width, size, room)
    case 'change':
      return changeBlock(model, width, size, room)
    case 'value':
      return valuesBlock(model, width)
    case 'matrix':
      return matrixBlock(model, width)
    case 'tile-map':
      return tileMapBlock(model, width)
    case 'timeline':
      return timelineBlock(model, width)
    case 'message':
      return paragraph(model.message, width, { size: 16, role: 'ink-2' })
    default:
      return rowsBlock(model, onCard(model, width))
  }
}

/** Parts of a whole in one bar. */
export function stackBlock(model: StackModel, width: number, size: ChartSize = 'card', room?: number): Block {
  const layout = layoutStack(model, width, size, room)
  const parts = model.parts.flatMap((part, i) => {
    const label = layout.labels[i]
    return label === undefined ? [] : [stackPart(part, label, layout)]
  })
  const { scale, barY, m } = layout
  const [start, end] = [scale(model.axis.min), scale(model.axis.max)]
  const bar = { x: start, y: barY, width: end - start, height: m.bar }
  return { height: layout.height, nodes: [stackWhole(model, layout), partIn('plot', bar, parts)] }
}

/** Bars or dots in rows on one axis. */
export function rowsBlock(model: RowsModel, layout: RowsLayout): Block {
  const rows = model.points.map((point, i) => rowScene(point, itemAt(layout.rows, i), model, layout))
  const nodes = [rowsAxis(model, layout), ...rows]
  return { height: layout.height, nodes: [partIn('plot', rowsRoom(model, layout), nodes)] }
}

/** The room of the rows, which has the middle of each in the middle of its share. */
function rowsRoom({ axis }: RowsModel, { rows, plotBottom, scale, m: { bar } }: RowsLayout): Box {
  const [first, last] = [itemAt(rows, 0).barY, itemAt(rows, rows.length - 1).barY]
  const middle = first + bar / 2
  const alone = Math.min(middle, plotBottom - middle) * 2
  const each = rows.length < 2 ? alone : (last - first) / (rows.length - 1)
  const [start, end] = [scale(axis.min), scale(axis.max)]
  return { x: start, y: middle - each / 2, width: end - start, height: each * rows.length }
}

/** Rows of a card, whose labels are never cut: no card shows the rest of them here. */
const onCard = (model: RowsModel, width: number): RowsLayout =>
  layoutRows(model, width, cardMeasures(model.points.length), Number.POSITIVE_INFINITY)

/** Lines over time, each with its dash and its name at its end. */
export function trendBlock(model: TrendModel, width: number, size: ChartSize = 'card', room?: number): Block {
  const layout = layoutTrend(model, width, MEASURES[size], room)
  const nodes = [
    trendAxes(model, layout),
    ...trendStrip(model, layout),
    ...model.series.map((series, i) => seriesLine(series, layout, i)),
    ...trendTarget(model, layout),
    ...model.series.flatMap((series) => series.points.map((point) => trendPoint(point, series, layout))),
    ...layout.names.map((name) => seriesName(name, layout)),
  ]
  const { axis, timeAxis } = model
  const [left, right] = [layout.x(timeAxis.min), layout.x(timeAxis.max)]
  const [top, bottom] = [layout.y(axis.max), layout.y(axis.min)]
  const axes = { x: left, y: top, width: right - left, height: bottom - top }
  return { height: layout.height, nodes: [partIn('plot', axes, nodes)] }
}
