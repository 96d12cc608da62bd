import type { ChartModel, TileMapModel, ValueItem } from '../../charts/chart-model.ts'
import { at, paragraph, scaled, stack } from '../../charts/scene/block.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import { fitRows, rowSize } from '../../charts/scene/fit-rows.ts'
import { headsFit, matrixBlock } from '../../charts/scene/matrix.ts'
import { rowsBlock } from '../../charts/scene/rows.ts'
import { partIn } from '../../charts/scene/scene.ts'
import { tileGrid, tileKeys, tileMapWidth } from '../../charts/scene/tile-map.ts'
import type { Body } from './fit.ts'
import { enlargedCard, strengthened } from './fit.ts'
import type { NumberCard } from './numbers-body.ts'
import { cardOfPoint, numbersBody } from './numbers-body.ts'
import { LEAST_LINE } from './slide-type.ts'

/**
 * The numbers that a slide shows instead of a chart where a drawing would not say more: values without a common axis or that no axis
 * suits, one share with its bar. Null if the chart is drawn.
 */
export function numbersOf(model: ChartModel): readonly NumberCard[] | null {
  switch (model.kind) {
    case 'value':
      return model.items.map((item, _, { length }) => cardOfItem(item, length === 1))
    case 'rate': {
      const [only, ...others] = model.points
      return only === undefined || others.length > 0
        ? null
        : [cardOfItem({ ...only, axis: model.axis }, true)]
    }
    case 'dots':
      return model.points.length === 2 && model.points.every(({ target }) => target === null)
        ? model.points.map((point) => cardOfPoint(point))
        : null
    case 'message':
      return model.told.length > 0 ? model.told.map((point) => cardOfPoint(point)) : null
    default:
      return null
  }
}

/** A value of a chart of values. A single share has a bar below it; among several values each bar would have its own scale. */
export function cardOfItem(item: ValueItem, alone: boolean, heading = item.label): NumberCard {
  const { target } = item
  const bar = alone && item.whole !== null ? item : null
  // The title already names a single value.
  return { ...cardOfPoint(item, alone ? '' : heading), target, bar }
}

/** A chart as the body of a slide, with the measures of a slide. */
export function chartBody(model: ChartModel): Body {
  const numbers = numbersOf(model)
  if (numbers !== null) return numbersBody(numbers)
  return (usual) => {
    const layOut = drawingBody(model)(usual)
    return (room) => {
      const { nodes, ...laid } = layOut(room)
      const place = { x: 0, y: 0, width: room.width, height: laid.height }
      return { ...laid, nodes: [partIn('chart', place, nodes)] }
    }
  }
}

/** The height of a row of a matrix before it is enlarged, in pixels. */
const MATRIX_ROW = { least: 19, most: 44 } as const

function drawingBody(model: ChartModel): Body {
  switch (model.kind) {
    case 'trend':
    case 'panels':
    case 'stack':
    case 'change':
      return () => (room) => chartBlock(model, room.width, room.height)
    case 'matrix':
      return enlargedCard(
        (width, height) => {
          const { least, most } = MATRIX_ROW
          const spare = (height - matrixBlock(model, width, least).height) / Math.max(1, model.rows.length)
          return matrixBlock(model, width, Math.min(most, least + Math.max(0, spare)))
        },
        (width) => headsFit(model, width),
      )
    case 'tile-map':
      return mapBody(model)
    case 'message':
      return () => (room) => paragraph(model.message, room.width, { size: 44 })
    case 'value':
    case 'timeline':
      return enlargedCard((width) => chartBlock(model, width))
    case 'rate':
    case 'bars':
    case 'breakdown':
    case 'dots':
      return (usual) => {
        const size = rowSize(model, usual)
        return (room) => {
          const rows = rowsBlock(model, fitRows(model, room, size))
          return { ...rows, fits: rows.height <= room.height }
        }
      }
  }
}

/** The most places that are listed by province beside a map: a listener in the back row cannot point at a square to see them. */
const MOST_PLACES = 12
/** The largest factor for the squares of a map, and the factor for its keys; type sizes and gaps in pixels. */
const MAP = { most: 2.4, keys: 2, gap: 72, words: 30, between: 12, below: 36 } as const

/** The map, with a list of the localities of each province and the key to the squares beside it. */
const mapBody =
  (model: TileMapModel): Body =>
  () =>
  (room) => {
    const squares = tileGrid(model)
    const by = Math.min(MAP.most, room.height / squares.height)
    const { nodes, height } = scaled(squares, by)
    const grid = nodes.map((node) => strengthened(node, LEAST_LINE))
    const left = tileMapWidth(model) * by + MAP.gap
    const keys = scaled(tileKeys(model, (room.width - left) / MAP.keys), MAP.keys)
    const reported = model.tiles.filter(({ places }) => places.length > 0)
    const list = stack(
      (reported.length > MOST_PLACES ? [] : reported).map(({ name, places }) =>
        paragraph(
          `${name}  ${places.map(({ label }) => label).join(' · ')}`,
          room.width - left,
          { size: MAP.words, spacing: 1.3 },
          name,
        ),
      ),
      MAP.between,
    )
    const beside = stack([list, keys], MAP.below)
    return { nodes: [...grid, ...at(left, 0, beside)], height: Math.max(height, beside.height) }
  }
