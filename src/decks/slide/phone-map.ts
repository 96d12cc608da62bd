import type { TileMapModel } from '../../charts/chart-model.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { BOLD } from '../../charts/layout/text-width.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, paragraph, scaled, stack } from '../../charts/scene/block.ts'
import { widthOf } from '../../charts/scene/extent.ts'
import { entriesInLines } from '../../charts/scene/legend.ts'
import { text } from '../../charts/scene/scene.ts'
import { tileGrid, tileKeyLines, tileKeys, tileMapWidth } from '../../charts/scene/tile-map.ts'
import { fill } from '../../domain/fill.ts'
import type { Language } from '../../domain/text.ts'
import { COUNTED, NO_ROOM } from '../../words/decks/pictures.ts'
import { mapList } from './chart-body.ts'
import type { Laid } from './fit.ts'
import { LEAST_PHONE_TYPE } from './slide-type.ts'

/**
 * A map on a phone: the type of a province in its square before it is enlarged, how far it is enlarged at least, alone and with its list,
 * the type of its key and its list, and the gap between them, in pixels.
 */
const MAP = {
  letter: 22,
  least: 1.1,
  withList: 1.35,
  key: 28 / 13,
  keyType: 28,
  besideKey: 0.68,
  sizes: [32, 28],
  besides: [32, 30, 28, 26, LEAST_PHONE_TYPE],
  columns: 3,
  gap: 28,
  line: 1.38,
} as const

/**
 * The key of a map in the room beside it, with what its list says: the list, or provinces and counts one after the other, in the largest type
 * that has room; if none has, it says so.
 */
function besideIn(map: TileMapModel, { width, height }: Box, language: Language): Block {
  const keysAt = (size: number) => tileKeyLines(map, width, Math.min(size, MAP.keyType))
  const { rows } = map.table
  if (rows.length === 0) return keysAt(MAP.keyType)
  const ways: readonly ((size: number) => Laid)[] = [
    (size) => mapList(map, width, { size, columns: 1, places: false }),
    (size) => runningList(map, width, size, language),
  ]
  const listed = ways.flatMap((list) =>
    MAP.besides.map((size) => {
      const { fits = true, ...block } = list(size)
      return { ...stack([block, keysAt(size)], MAP.gap), fits }
    }),
  )
  return (
    listed.find(({ fits, height: high }) => fits && high <= height) ??
    stack([keysAt(MAP.keyType), unlisted(map, width, language)], MAP.gap)
  )
}

const unlisted = ({ table }: TileMapModel, width: number, language: Language): Block =>
  paragraph(fill(NO_ROOM.provinces[language], { n: table.rows.length }, language), width, {
    size: LEAST_PHONE_TYPE,
    role: 'ink-2',
  })

/** The provinces that have values, each with their number, one after the other below a heading. */
function runningList({ table }: TileMapModel, width: number, size: number, language: Language): Laid {
  const counted = table.rows.filter(({ cells }) => cells[2] !== '0')
  const entries = counted.map(({ cells: [name = '', , count = ''] }) => {
    const words = `${name} ${count}`
    const node = { ...text(0, size * 0.95, [words], { size }), lead: name.length }
    return { width: widthOf(node, BOLD), name: words, nodes: [node] }
  })
  const heading = paragraph(COUNTED[language], width, { size, role: 'ink-2', spacing: MAP.line })
  const lines = entriesInLines(entries, width, { gap: size, line: size * MAP.line })
  return { ...stack([heading, lines], size * 0.2), fits: lines.width <= width }
}

/** A map as wide as its room or as high, with its key below and, where the map stays large, its list; else it says that it has none. */
export function mapOnPhone(map: TileMapModel, room: Box, language: Language): Laid {
  const squares = tileGrid(map, MAP.letter)
  const keys = scaled(tileKeys(map, room.width / MAP.key), MAP.key)
  const widest = room.width / tileMapWidth(map)
  const sizeOver = (below: Block) => Math.min(widest, (room.height - below.height - MAP.gap) / squares.height)
  const { rows } = map.table
  const alone = rows.length === 0 ? keys : stack([keys, unlisted(map, room.width, language)], MAP.gap / 2)
  const listed = (
    rows.length === 0
      ? []
      : [
          ...MAP.sizes.map((size) => mapList(map, room.width, { size, columns: MAP.columns, places: false })),
          ...MAP.besides.map((size) => runningList(map, room.width, size, language)),
        ]
  )
    .map((list) => stack([keys, list], MAP.gap))
    .find((below) => sizeOver(below) >= MAP.withList)
  const below = listed ?? alone
  const by = sizeOver(below)
  // In a low picture the map is larger with its key beside it.
  const high = Math.min(room.height / squares.height, MAP.besideKey * widest)
  if (listed === undefined && high > by) {
    const left = tileMapWidth(map) * high + MAP.gap
    const drawn = scaled(squares, high)
    const besideMap = besideIn(map, { width: room.width - left, height: drawn.height }, language)
    const height = Math.max(drawn.height, besideMap.height)
    const nodes = [...drawn.nodes, ...at(left, height - besideMap.height, besideMap)]
    return { nodes, height, fits: high >= MAP.least && height <= room.height }
  }
  const grid = scaled(squares, by)
  const middle = { ...grid, nodes: at((room.width - tileMapWidth(map) * by) / 2, 0, grid) }
  return { ...stack([middle, below], MAP.gap), fits: by >= MAP.least }
}
