import type { ChartModel, RowsModel, StackModel, TrendModel } from '../../../charts/chart-model.ts'
import type { Box, GroupNode } from '../../../charts/scene/scene.ts'
import { partsIn } from '../../../charts/scene/scene.ts'
import { NAMESPACES, tag } from '../../xml.ts'
import { nativeChart } from '../chart/native-chart.ts'
import { graphicFrame } from '../shape.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'
import type { Drawn } from './scene-shapes.ts'
import { groupOf, shapesOf, without } from './scene-shapes.ts'

/** A chart of a slide: one that PowerPoint can edit with the shapes of its scene about it, or shapes alone. */
export function chartShapes(model: ChartModel, { nodes }: GroupNode, canvas: Canvas): Drawn[] {
  const name = words[nameOf(model)][canvas.language]
  const [plot] = partsIn(nodes, 'plot')
  const shapes =
    plot?.room === undefined || !isNative(model)
      ? shapesOf(nodes, canvas, name)
      : [
          ...shapesOf(without(nodes, ['plot']), canvas, name),
          ...plotShapes(model, plot, plot.room, name, canvas),
        ]
  return groupOf(shapes, name, model.description, canvas)
}

const isNative = (model: ChartModel): model is RowsModel | StackModel | TrendModel => 'axis' in model

function nameOf({ kind }: ChartModel): keyof typeof words {
  switch (kind) {
    case 'tile-map':
      return 'map'
    case 'timeline':
    case 'matrix':
      return kind
    case 'message':
      return 'text'
    default:
      return 'chart'
  }
}

/** Room about the axes, for what stands out over their ends. In pixels. */
const AROUND = 40

/** The chart itself, its axes behind it, and before it what it cannot draw: open ends, limits, all words. */
function plotShapes(
  model: RowsModel | StackModel | TrendModel,
  plot: GroupNode,
  room: Box,
  name: string,
  canvas: Canvas,
): Drawn[] {
  const frame = {
    x: room.x - AROUND,
    y: room.y - AROUND,
    width: room.width + AROUND * 2,
    height: room.height + AROUND * 2,
  }
  const id = canvas.chart(nativeChart(model, plot, { frame, plot: room }, canvas.language))
  const chart = tag('c:chart', { 'xmlns:c': NAMESPACES.c, 'xmlns:r': NAMESPACES.r, 'r:id': id })
  const xml = graphicFrame(
    { id: canvas.id(), name, description: model.description },
    frame,
    NAMESPACES.c,
    chart,
    true,
  )
  return [
    ...shapesOf([...partsIn(plot.nodes, 'axis')], canvas, name),
    { box: frame, xml },
    ...shapesOf(without(plot.nodes, ['axis', 'known', 'line']), canvas, name),
  ]
}
