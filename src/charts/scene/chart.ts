import type { ChartModel, RowsModel, StackModel, TrendModel } from '../chart-model.ts'
import type { ChartSize } from '../layout/chart-size.ts'
import { MEASURES, measuresFor } from '../layout/chart-size.ts'
import { pixelScale } from '../layout/linear-scale.ts'
import { layoutRows } from '../layout/rows-layout.ts'
import { layoutStack } from '../layout/stack-layout.ts'
import { layoutTrend } from '../layout/trend-layout.ts'
import type { Block } from './block.ts'
import { paragraph } from './block.ts'
import { changeBlock } from './change.ts'
import { matrixBlock } from './matrix.ts'
import { rowScene, rowsAxis } from './rows.ts'
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
      return rowsBlock(model, width, size)
  }
}

/** Parts of a whole in one bar. */
export function stackBlock(model: StackModel, width: number, size: ChartSize = 'card', room?: number): Block {
  const layout = layoutStack(model, width, size, room)
  const parts = model.parts.flatMap((part, i) => {
    const label = layout.labels[i]
    return label === undefined ? [] : [stackPart(part, label, layout)]
  })
  return { height: layout.height, nodes: [stackWhole(model, layout), ...parts] }
}

/** Bars or dots in rows on one axis. */
export function rowsBlock(model: RowsModel, width: number, size: ChartSize = 'card'): Block {
  const m = measuresFor(size, model.points.length)
  // No card shows the rest of a label here.
  const layout = layoutRows(model, width, m, Number.POSITIVE_INFINITY)
  const scale = pixelScale(model.axis, layout.plotLeft, width - layout.valueWidth)
  return {
    height: layout.height,
    nodes: [
      rowsAxis(model, layout, m, scale, width),
      ...model.points.flatMap((point, i) => {
        const place = layout.rows[i]
        return place === undefined ? [] : [rowScene(point, place, model, m, scale)]
      }),
    ],
  }
}

/** Lines over time, each with its dash and its name at its end. */
export function trendBlock(model: TrendModel, width: number, size: ChartSize = 'card', room?: number): Block {
  const m = MEASURES[size]
  const layout = layoutTrend(model, width, m, room)
  return {
    height: layout.height,
    nodes: [
      trendAxes(model, layout, m, width),
      ...trendStrip(layout, m, width),
      ...model.series.map((series, i) => seriesLine(series, layout, m, i)),
      ...(model.target === null ? [] : [trendTarget(model.target, layout, m, width)]),
      ...model.series.flatMap((series) => series.points.map((point) => trendPoint(point, series, layout, m))),
      ...layout.names.map((name) => seriesName(name, layout, m, width)),
    ],
  }
}
