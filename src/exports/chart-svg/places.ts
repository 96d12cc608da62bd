import type { MapTile, MatrixModel, TileMapModel } from '../../charts/chart-model.ts'
import { textWidth, wrapText } from '../../charts/layout/text-fit.ts'
import { COLOURS } from './palette.ts'
import type { Block } from './svg.ts'
import { at, element, group, line, stack } from './svg.ts'
import { lines, middleLabel } from './text.ts'

const SIZE = 13
const ROW = 50
const HEAD_LINES = 5

/**
 * What is known where: a square whose side follows the number of values, and the number itself.
 * @param height of a row in pixels
 */
export function matrixBlock({ columns, rows, most }: MatrixModel, width: number, height = ROW): Block {
  const names = Math.min(
    width * 0.24,
    Math.max(...rows.map(({ label }) => textWidth(label)), 0) * SIZE + SIZE,
  )
  const room = (width - names) / Math.max(1, columns.length)
  const wrapIn = (text: string, space: number, most_: number) => wrapText(text, space / SIZE, most_)
  const heads = columns.map(({ label }) => wrapIn(label, room - 4, HEAD_LINES))
  const head = Math.max(1, ...heads.map(({ length }) => length)) * SIZE * 1.2 + 6
  const headings = heads.map((texts, i) => {
    const y = head - 6 - SIZE * (0.2 + (texts.length - 1) * 1.2)
    const style = { size: SIZE, fill: COLOURS['ink-2'], anchor: 'middle' } as const
    return lines(names + room * (i + 0.5), y, texts, style, 1.2)
  })
  const drawn = rows.map(({ label, cells }, row) => {
    const y = head + row * height
    const texts = wrapIn(label, names - SIZE, 3)
    const first = y + height / 2 + SIZE * (0.35 - ((texts.length - 1) / 2) * 1.2)
    const squares = cells.map(({ count, text, spoken }, i) => {
      const side = height * (0.48 + 0.4 * Math.sqrt(count / most))
      const [x, middle] = [names + room * (i + 0.5), y + height / 2]
      const style = { size: 14, anchor: 'middle' } as const
      if (count === 0) return middleLabel(x, middle, '·', { ...style, fill: COLOURS['ink-3'] })
      return group(
        spoken,
        element('rect', {
          x: x - side / 2,
          y: middle - side / 2,
          width: side,
          height: side,
          rx: 3,
          fill: COLOURS.accent,
        }),
        middleLabel(x, middle, text, { ...style, weight: 600, fill: COLOURS['accent-ink'] }),
      )
    })
    return [
      line(0, y, width, y, COLOURS.rule, 1),
      lines(0, first, texts, { size: SIZE, weight: 500 }, 1.2),
      ...squares,
    ].join('')
  })
  return { svg: [...headings, ...drawn].join(''), height: head + rows.length * height }
}

const TILE = 46
const TILE_GAP = 3

/** The provinces as squares on a grid, and what their looks mean. */
export function tileMapBlock({ rows, tiles, states }: TileMapModel, width: number): Block {
  const step = TILE + TILE_GAP
  const grid = tiles.map(({ column, row, state, short, spoken }) =>
    at((column - 1) * step, (row - 1) * step, group(spoken, tileOf(state, short, TILE))),
  )
  const keys = states.map(({ state, label }) => ({ label, sign: tileOf(state, '', 16) }))
  return stack([{ svg: grid.join(''), height: rows * step }, keyBlock(keys, width)], 12)
}

function tileOf(state: MapTile['state'], text: string, side: number): string {
  const box = { x: 0, y: 0, width: side, height: side, rx: 3 }
  const inset = { x: 2, y: 2, width: side - 4, height: side - 4, rx: 2 }
  const style = { size: 16, anchor: 'middle', weight: state === 'none' ? 400 : 600 } as const
  const fill = { none: COLOURS['ink-2'], inside: COLOURS['accent-ink'], crossed: COLOURS.ink }[state]
  const face = {
    none: () => element('rect', { ...box, fill: COLOURS['neutral-soft'] }),
    inside: () => element('rect', { ...box, fill: COLOURS.accent }),
    crossed: () =>
      element('rect', {
        ...inset,
        fill: COLOURS.ground,
        stroke: COLOURS.accent,
        'stroke-width': 2,
        'stroke-dasharray': '5 3',
      }),
  }[state]()
  return face + middleLabel(side / 2, side / 2, text, { ...style, fill })
}

interface Key {
  readonly sign: string
  readonly label: string
}

const KEY_TEXT = { size: SIZE, fill: COLOURS['ink-2'] }
const SIGN = 28

/** Signs with their meanings beside each other, in as many lines as they take. */
export function keyBlock(keys: readonly Key[], width: number): Block {
  let [x, row] = [0, 0]
  const placed = keys.map(({ sign, label }) => {
    const size = SIGN + textWidth(label) * SIZE + 20
    if (x > 0 && x + size > width) [x, row] = [0, row + 1]
    const here = at(x, row * 22, at(0, 2, sign) + middleLabel(SIGN, 10, label, KEY_TEXT))
    x += size
    return here
  })
  return { svg: placed.join(''), height: keys.length === 0 ? 0 : (row + 1) * 22 }
}
