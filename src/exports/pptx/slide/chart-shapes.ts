import type {
  ChartModel,
  MatrixModel,
  RowsModel,
  StackModel,
  TrendModel,
} from '../../../charts/chart-model.ts'
import { rowsOfStack } from '../../../charts/stack.ts'
import type { Language } from '../../../domain/text.ts'
import { NAMESPACES, tag } from '../../xml.ts'
import type { NativeChart } from '../chart/chart-space.ts'
import { dotsChart, trendChart } from '../chart/points-chart.ts'
import { rowsChart } from '../chart/rows-chart.ts'
import type { Box } from '../measures.ts'
import { TYPE } from '../measures.ts'
import { graphicFrame, textBox } from '../shape.ts'
import { heightOf, paragraph } from '../text.ts'
import { words } from '../words.ts'
import type { Canvas } from './canvas.ts'
import { cardOfItem, cardShapes } from './numbers.ts'
import type { NativeTable } from './table.ts'
import { tableShape } from './table.ts'
import { tileMapShapes } from './tile-map.ts'
import { timelineShapes } from './timeline.ts'

/** A chart in a box, as charts, tables and shapes of its own: no picture. Its legend is the slide's. */
export function chartShapes(model: ChartModel, box: Box, canvas: Canvas): string[] {
  const { language } = canvas
  switch (model.kind) {
    case 'value':
      return cardShapes(
        model.items.map((item) => cardOfItem(item, model.items.length === 1)),
        box,
        canvas,
      )
    case 'change':
      return cardShapes(
        model.points.map((item, i) => ({
          ...cardOfItem(item, false),
          change: i === 0 ? null : model.step,
        })),
        box,
        canvas,
      )
    case 'matrix':
      return [
        tableShape(words.matrix[language], model.description, matrixTable(model, language), box, canvas),
      ]
    case 'tile-map':
      return tileMapShapes(model, box, canvas)
    case 'timeline':
      return timelineShapes(model, box, canvas)
    case 'message':
      return [
        textBox(
          { id: canvas.id(), name: words.text[language] },
          { ...box, height: heightOf(model.message, TYPE.text, box.width) },
          [paragraph([{ text: model.message, size: TYPE.text, colour: 'ink-2' }], language)],
        ),
      ]
    default:
      return [chartFrame(model, box, canvas)]
  }
}

/** A model as a chart that PowerPoint can edit. */
export function nativeChart(
  model: RowsModel | StackModel | TrendModel,
  size: { readonly width: number; readonly height: number },
  language: Language,
): NativeChart {
  if (model.kind === 'stack') return rowsChart(rowsOfStack(model), size, language)
  if (model.kind === 'trend') return trendChart(model, size, language)
  return model.kind === 'dots' ? dotsChart(model, size, language) : rowsChart(model, size, language)
}

function chartFrame(model: RowsModel | StackModel | TrendModel, box: Box, canvas: Canvas): string {
  const { language } = canvas
  const chart = tag('c:chart', {
    'xmlns:c': NAMESPACES.c,
    'xmlns:r': NAMESPACES.r,
    'r:id': canvas.chart(nativeChart(model, box, language)),
  })
  return graphicFrame(
    { id: canvas.id(), name: words.chart[language], description: model.description },
    box,
    NAMESPACES.c,
    chart,
  )
}

/** What is known where, as a table: the count, or a dot where there is nothing. */
export const matrixTable = ({ rows, columns }: MatrixModel, language: Language): NativeTable => ({
  columns: [
    { label: words.rowHead[language], align: 'l' },
    ...columns.map(({ label }) => ({ label, align: 'ctr' as const })),
  ],
  rows: rows.map(({ label, cells }) => [
    label,
    ...cells.map(({ count, text }) => (count === 0 ? '·' : text)),
  ]),
  strong: (row, column) => column > 0 && (rows[row]?.cells[column - 1]?.count ?? 0) > 0,
})
