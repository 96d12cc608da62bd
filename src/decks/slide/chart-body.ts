import type {
  ChartModel,
  MatrixModel,
  RowsModel,
  TileMapModel,
  TrendModel,
  ValueItem,
} from '../../charts/chart-model.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { BOLD, textWidth } from '../../charts/layout/text-width.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, beside, EMPTY, paragraph, scaled, stack } from '../../charts/scene/block.ts'
import type { ChangeWay } from '../../charts/scene/change.ts'
import { changeBlock } from '../../charts/scene/change.ts'
import { chartBlock } from '../../charts/scene/chart.ts'
import { closeRows, fitRows, rowSize } from '../../charts/scene/fit-rows.ts'
import { headsFit, listFits, matrixBlock, matrixList } from '../../charts/scene/matrix.ts'
import { rowsBlock } from '../../charts/scene/rows.ts'
import { partIn } from '../../charts/scene/scene.ts'
import { tileGrid, tileKeys, tileMapWidth } from '../../charts/scene/tile-map.ts'
import type { Arrangement } from '../slide-model.ts'
import type { Body } from './fit.ts'
import { ENLARGED, enlargedCard, strengthened } from './fit.ts'
import type { NumberCard } from './number-card.ts'
import { cardOfPoint } from './number-card.ts'
import { numbersBody, WIDE } from './numbers-body.ts'
import { LEAST_LINE, NOTE } from './slide-type.ts'

/**
 * The numbers that a slide shows instead of a chart where a drawing would not say more: values without a common axis or that no axis
 * suits, values that no line joins, one share with its bar. Null if the chart is drawn.
 */
export function numbersOf(model: ChartModel): readonly NumberCard[] | null {
  switch (model.kind) {
    case 'value':
      return timed(model.items.map((item, _, { length }) => cardOfItem(item, length === 1)))
    case 'rate': {
      const [only, ...others] = model.points
      return only === undefined || others.length > 0
        ? null
        : [withoutNote(cardOfItem({ ...only, axis: model.axis }, true), model.title)]
    }
    case 'dots':
      return model.points.length === 2 && model.points.every(({ target }) => target === null)
        ? timed(model.points.map((point) => cardOfPoint(point)))
        : null
    case 'trend':
      return isUnjoined(model)
        ? model.series.flatMap(({ points }) =>
            points.map((point) => cardOfPoint({ ...point, tone: 'plain' })),
          )
        : null
    case 'message':
      return model.told.length > 0 ? timed(model.told.map((point) => cardOfPoint(point))) : null
    default:
      return null
  }
}

/** A number whose title may say its note already: that it is derived. */
const withoutNote = (card: NumberCard, title: string): NumberCard =>
  title.includes(card.caption) ? { ...card, caption: '' } : card

/** Numbers of several times, each with its own below it unless its name says it. */
function timed(cards: readonly NumberCard[]): readonly NumberCard[] {
  if (new Set(cards.map(({ point }) => point.when)).size < 2) return cards
  return cards.map((card) => {
    const { when, label } = card.point
    const said = [card.caption, label.includes(when) ? '' : when].filter((words) => words !== '')
    return { ...card, caption: said.join(' · ') }
  })
}

/** The most numbers that are read at a glance: two rows of three. */
const GLANCE = 6

/** Whether a trend is of a few values of one thing none of which a line joins, such as those of two times that contradict each other. */
function isUnjoined({ series: [only, ...others], target }: TrendModel): boolean {
  if (only === undefined || others.length > 0 || target !== null) return false
  const { points } = only
  const isJoined = points.some(
    ({ line, gap }, i) => line !== null && gap === undefined && (points[i - 1]?.line ?? null) !== null,
  )
  return !isJoined && points.length > 1 && points.length <= GLANCE
}

/** A value of a chart of values. A single share has a bar below it; among several values each bar would have its own scale. */
export function cardOfItem(item: ValueItem, alone: boolean, heading = item.label): NumberCard {
  const { target } = item
  const bar = alone && item.whole !== null ? item : null
  // The title already names a single value.
  return { ...cardOfPoint(item, alone ? '' : heading), target, bar }
}

/**
 * A chart as the body of a slide, with the measures of a slide.
 * @param arrangement how its numbers stand, if they stand as on the whole slide
 * @param full the width of its room with type of the usual size, if it is tried with larger type in less room
 */
export function chartBody(model: ChartModel, arrangement: Arrangement = {}, full?: number): Body {
  const numbers = numbersOf(model)
  if (numbers !== null) return numbersBody(numbers, { arrangement: arrangement.numbers })
  return (usual) => {
    const layOut = drawingBody(model, full ?? usual.width, arrangement.change)(usual)
    return (room) => {
      const { nodes, ...laid } = layOut(room)
      const place = { x: 0, y: 0, width: room.width, height: laid.height }
      return { ...laid, nodes: [partIn('chart', place, nodes)] }
    }
  }
}

/** Rows as close as they can be read, for a picture that has no room for the usual ones. */
export const closeBody =
  (model: RowsModel): Body =>
  () =>
  (room) => {
    const layout = closeRows(model, room)
    if (layout === null) return { ...EMPTY, fits: false }
    const rows = rowsBlock(model, layout)
    const place = { x: 0, y: 0, width: room.width, height: rows.height }
    return { ...rows, nodes: [partIn('chart', place, rows.nodes)] }
  }

/** The height of a row of a matrix before it is enlarged, in pixels. */
const MATRIX_ROW = { least: 19, most: 44 } as const
/** How much higher than it must be a row of its list may become, in pixels before it is enlarged. */
const MOST_SPARE = 16

/**
 * A matrix; its list where a room of `full` pixels has none for the words above its columns. The full width decides it for all sizes of type,
 * so that larger type does not make a list of a matrix that has room.
 */
function matrixBody(model: MatrixModel, full: number): Body {
  const spareIn = (height: number, { height: needed }: Block) =>
    Math.max(0, height - needed) / Math.max(1, model.rows.length)
  if (headsFit(model, full / ENLARGED.least))
    return enlargedCard(
      (width, height) => {
        const { least, most } = MATRIX_ROW
        const spare = spareIn(height, matrixBlock(model, width, least))
        return matrixBlock(model, width, Math.min(most, least + spare))
      },
      (width) => headsFit(model, width),
    )
  return enlargedCard(
    (width, height) =>
      matrixList(model, width, Math.min(MOST_SPARE, spareIn(height, matrixList(model, width)))),
    (width) => listFits(model, width),
  )
}

function drawingBody(model: ChartModel, full: number, way: ChangeWay | undefined): Body {
  switch (model.kind) {
    case 'trend':
      return () => (room) => {
        const block = chartBlock(model, room.width, room.height)
        // The first of what it keeps is the room for its values.
        return { ...block, fits: (block.keeps?.[0] ?? 0) >= 0 }
      }
    case 'panels':
      return () => (room) => {
        const block = chartBlock(model, room.width, room.height)
        // The first of what they keep is how far they are reduced.
        return { ...block, fits: (block.keeps?.[0] ?? 1) >= 1 }
      }
    case 'stack':
      return () => (room) => chartBlock(model, room.width, room.height)
    case 'change':
      return (usual) => (room) =>
        changeBlock(model, room.width, room.height, usual.width < WIDE ? undefined : way)
    case 'matrix':
      return matrixBody(model, full)
    case 'tile-map':
      return mapBody(model)
    case 'message':
      return () => (room) => paragraph(model.message, room.width, { size: 44 })
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
    default:
      return enlargedCard((width) => chartBlock(model, width))
  }
}

/**
 * The largest factor for the squares of a map, and the factor for its keys; gaps and type in pixels. Of the list: its sizes, the height of a
 * line and the gap to a count in em, and the gap between columns.
 */
const MAP = { most: 2.4, keys: 2, gap: 72, below: 28 } as const
const LIST = { sizes: [40, 36, 32, 29, 26], line: 1.38, count: 1, between: 48, head: 8 } as const

/** A list beside a map: by province the places that have values and how many values they have, or only how many. */
interface MapList {
  readonly size: number
  readonly columns: number
  /** Whether it names the places, for which only a list in one column has room. */
  readonly places: boolean
}

/**
 * The map as high as the room, and beside it, as high, the table of the map and the key to its squares. A listener in the back row cannot
 * point at a square to see what it stands for.
 */
const mapBody =
  (model: TileMapModel): Body =>
  (usual) => {
    const lists = [1, 2, 3].flatMap((columns) =>
      LIST.sizes.map((size): MapList => ({ size, columns, places: columns === 1 })),
    )
    const chosen = lists.find((list) => mapBlock(model, usual, list).height <= usual.height) ?? lists.at(-1)
    return (room) => (chosen === undefined ? EMPTY : mapBlock(model, room, chosen))
  }

function mapBlock(model: TileMapModel, room: Box, list: MapList): Block {
  const squares = tileGrid(model)
  const by = Math.min(MAP.most, room.height / squares.height)
  const { nodes, height } = scaled(squares, by)
  const grid = nodes.map((node) => strengthened(node, LEAST_LINE))
  const left = tileMapWidth(model) * by + MAP.gap
  const width = room.width - left
  const keys = scaled(tileKeys(model, width / MAP.keys), MAP.keys)
  const listed = mapList(model, width, list)
  const least = listed.height + MAP.below + keys.height
  const start = Math.max(least, height) - keys.height
  return {
    nodes: [...grid, ...at(left, 0, listed), ...at(left, start, keys)],
    height: Math.max(height, least),
  }
}

/** The table of a map in lines. A count of none, as of an enterprise across provinces, is left out. */
export function mapList(
  { table: { columns, rows } }: TileMapModel,
  width: number,
  { size, columns: columnCount, places }: MapList,
): Block {
  const [province, , values] = columns.map(({ label }) => label)
  if (province === undefined || values === undefined || rows.length === 0) return EMPTY
  const column = (width - LIST.between * (columnCount - 1)) / columnCount
  const widest = Math.max(...rows.map(({ cells: [, , count = ''] }) => textWidth(count)))
  const counts = (widest * BOLD + LIST.count) * size
  const lineOf = (words: Block, count: Block): Block => ({
    nodes: [...words.nodes, ...at(column, 0, count)],
    height: words.height,
  })
  const note = { ...NOTE, spacing: LIST.line } as const
  const left = column - (textWidth(values) + LIST.count) * note.size
  const head = lineOf(paragraph(province, left, note), paragraph(values, column, { ...note, anchor: 'end' }))
  const lines = rows.map(({ cells: [name = '', localities = '', count = ''] }) => {
    const look = { size, spacing: LIST.line } as const
    return lineOf(
      places
        ? paragraph(`${name}  ${localities}`, column - counts, look, name)
        : paragraph(name, column - counts, look),
      paragraph(count === '0' ? '' : count, column, { ...look, anchor: 'end', weight: 600 }),
    )
  })
  const high = Math.ceil(lines.length / columnCount)
  const parts = Array.from({ length: columnCount }, (_, i) => lines.slice(i * high, (i + 1) * high))
  return beside(
    parts.filter((own) => own.length > 0).map((own) => stack([head, stack(own, 0)], LIST.head)),
    column,
    LIST.between,
  )
}
