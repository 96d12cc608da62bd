import type { MapTile, TileMapModel } from '../chart-model.ts'
import type { Block } from './block.ts'
import { at, paragraph, stack } from './block.ts'
import { keysBlock } from './legend.ts'
import type { RectNode, Role, SceneNode } from './scene.ts'
import { group, MIDDLE, rect, solid, text } from './scene.ts'

const TILE = 46
/** The distance from one square to the next. */
const PITCH = TILE + 3
const KEY = 16
const WORDS: Readonly<Record<MapTile['state'], Role>> = {
  none: 'ink-2',
  inside: 'accent-ink',
  crossed: 'ink',
}

/** The width of all squares together, in pixels. */
export const tileMapWidth = ({ columns }: Pick<TileMapModel, 'columns'>): number => columns * PITCH

/** The provinces as squares on a grid, with a key to their looks. */
export const tileMapBlock = (model: TileMapModel, width: number): Block =>
  stack([tileGrid(model), tileKeys(model, width)], 12)

/** The usual type of the name of a province in its square, in pixels. */
const LETTER = 17

/**
 * The provinces as squares.
 * @param letter the type of their names, in pixels
 */
export function tileGrid({ rows, tiles }: Pick<TileMapModel, 'rows' | 'tiles'>, letter = LETTER): Block {
  const nodes = tiles.map(({ column, row, state, short, spoken }) => {
    const [x, y] = [(column - 1) * PITCH, (row - 1) * PITCH]
    return group('mark', at(x, y, { nodes: tileOf(state, short, TILE, letter) }), spoken)
  })
  return { nodes, height: rows * PITCH }
}

/** The key to the looks of the squares. */
export const tileKeys = ({ states }: Pick<TileMapModel, 'states'>, width: number): Block =>
  keysBlock(
    states.map(({ state, label }) => ({ label, sign: tileOf(state, '', KEY) })),
    width,
  )

/** The same below each other beside a map, with words of `size` pixels that take more lines where they must. */
export const tileKeyLines = ({ states }: Pick<TileMapModel, 'states'>, width: number, size: number): Block =>
  stack(
    states.map(({ state, label }) => {
      const words = paragraph(label, width - size * 1.6, { size, role: 'ink-2' })
      const sign = at(0, size * 0.2, { nodes: tileOf(state, '', size) })
      return { height: words.height, nodes: [group('legend', [...sign, ...at(size * 1.6, 0, words)], label)] }
    }),
    size * 0.4,
  )

/** One square: filled if a locality in it has data, dashed if only an organisation works there, otherwise pale. */
function tileOf(state: MapTile['state'], short: string, side: number, size = LETTER): SceneNode[] {
  const face = faceOf(state, side)
  if (short === '') return [face]
  const style = { size, anchor: 'middle', weight: state === 'none' ? 400 : 600 } as const
  return [face, text(side / 2, side / 2 + style.size * MIDDLE, [short], { ...style, role: WORDS[state] })]
}

function faceOf(state: MapTile['state'], side: number): RectNode {
  const edge = { width: 2 } as const
  switch (state) {
    case 'inside':
      return rect({ x: 0, y: 0, width: side, height: side }, { fill: solid('accent') }, 3)
    case 'crossed': {
      const box = { x: 2, y: 2, width: side - 4, height: side - 4 }
      return rect(box, { fill: solid('ground'), line: { ...edge, role: 'accent', dash: [5, 3] } }, 2)
    }
    case 'none': {
      // Where a reader's own colours leave the square empty, its edge is all that is seen of it.
      const box = { x: 1, y: 1, width: side - 2, height: side - 2 }
      return rect(box, { fill: solid('whole'), line: { ...edge, role: 'whole' } }, 2)
    }
  }
}
