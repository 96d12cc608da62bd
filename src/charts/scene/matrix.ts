import { itemAt } from '../../lib/item-at.ts'
import type { MatrixModel } from '../chart-model.ts'
import { labelOf } from '../chart-model.ts'
import { evenLines } from '../layout/even-lines.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import { longestWord, wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import type { SceneNode } from './scene.ts'
import { group, level, MIDDLE, middled, rect, solid, text } from './scene.ts'

const SIZE = 13
const LEADING = SIZE * 1.2
const ROW = 50
const HEAD_LINES = 5
const HEAD_GAP = 4
const NAME_SHARE = 0.3

const namesWidth = ({ rows }: Pick<MatrixModel, 'rows'>, width: number): number =>
  Math.min(width * NAME_SHARE, Math.max(0, ...rows.map(({ label }) => textWidth(label))) * SIZE + SIZE)

const columnWidth = (model: Pick<MatrixModel, 'columns' | 'rows'>, width: number): number =>
  (width - namesWidth(model, width)) / Math.max(1, model.columns.length)

/** Whether a text has no word that is broken in a width in pixels; Chinese has none that must not be. */
const isWhole = (label: string, width: number): boolean =>
  longestWord(label) * SIZE <= width || /[\u4e00-\u9fff]/u.test(label)

/** Whether each column is wide enough for the longest word of its heading, so that no word is broken. */
export const headsFit = (model: MatrixModel, width: number): boolean =>
  model.columns.every(({ label }) => isWhole(label, columnWidth(model, width) - HEAD_GAP))

/** Where there is data: a square whose size depends on the number of values, and the number itself. */
export function matrixBlock(model: MatrixModel, width: number, height = ROW): Block {
  const { columns, rows, most } = model
  const names = namesWidth(model, width)
  const room = columnWidth(model, width)
  const middleOf = (i: number) => names + room * (i + 0.5)
  const heads = wrapNames(columns.map(labelOf), (room - HEAD_GAP) / SIZE, HEAD_LINES)
  const labels = wrapNames(rows.map(labelOf), (names - SIZE) / SIZE, 3)
  const head = Math.max(1, ...heads.map(({ length }) => length)) * LEADING + 6
  const headings = heads.map((lines, i) =>
    text(middleOf(i), head - 6 - SIZE * 0.2 - (lines.length - 1) * LEADING, lines, {
      size: SIZE,
      leading: LEADING,
      role: 'ink-2',
      anchor: 'middle',
    }),
  )
  let bottom = head
  const drawn = rows.map(({ cells }, i) => {
    const lines = itemAt(labels, i)
    const y = bottom
    const own = Math.max(height, (lines.length + 0.15) * LEADING)
    const middle = y + own / 2
    bottom += own
    const rule = level(y, 0, width, { role: 'rule', width: 1 })
    return group('row', [
      rule,
      middled(0, middle, lines, { size: SIZE, leading: LEADING, weight: 500 }),
      ...cells.flatMap((cell, i) => squareOf(cell, middleOf(i), middle, height, most)),
    ])
  })
  return { nodes: [group('axis', headings), ...drawn], height: bottom }
}

/** A list of a matrix: the share of the width for the names, the height of the square of a value, and gaps, in pixels. */
const LIST = { names: 0.36, square: 20, gap: 6, between: 14, pad: 1 } as const

const listNames = ({ rows }: MatrixModel, width: number): number =>
  Math.min(width * LIST.names, Math.max(0, ...rows.map(({ label }) => textWidth(label))) * SIZE + SIZE)

/** The width of the widest square of a list. */
const listSquare = ({ most }: MatrixModel): number =>
  Math.max(LIST.square, textWidth(String(most)) * NUMBER * BOLD_VALUE + NUMBER_MARGIN * 2)

/** Whether the list of a matrix breaks no word in a width. */
export const listFits = (model: MatrixModel, width: number): boolean => {
  const names = listNames(model, width)
  const room = width - names - listSquare(model) - LIST.gap
  return (
    model.rows.every(({ label }) => isWhole(label, names - SIZE)) &&
    model.columns.every(({ label }) => isWhole(label, room))
  )
}

/**
 * A matrix as a list, where its width has no room for the words above its columns: in each row, the columns that it has values in, each
 * by its name behind its square.
 * @param spare how many pixels each row is higher than it must be
 */
export function matrixList(model: MatrixModel, width: number, spare = 0): Block {
  const { columns, rows, most } = model
  const names = listNames(model, width)
  const square = listSquare(model)
  const labels = wrapNames(rows.map(labelOf), (names - SIZE) / SIZE, 3)
  let bottom = 0
  const drawn = rows.map(({ cells }, i) => {
    const top = bottom + LIST.pad + spare / 2
    let [x, y, high]: [number, number, number] = [names, top, LIST.square]
    const entries = cells.flatMap((cell, column) => {
      if (cell.count === 0) return []
      const start = square + LIST.gap
      const lines = evenLines(itemAt(columns, column).label, (width - names - start) / SIZE, HEAD_LINES)
      const wide = start + Math.max(...lines.map(textWidth)) * SIZE
      if (x > names && x + wide > width) [x, y, high] = [names, y + high + LIST.pad, LIST.square]
      const own = Math.max(LIST.square, lines.length * LEADING)
      const nodes = [
        ...squareOf(cell, x + square / 2, y + own / 2, LIST.square, most),
        middled(x + start, y + own / 2, lines, { size: SIZE, leading: LEADING, role: 'ink-2' }),
      ]
      x += wide + LIST.between
      high = Math.max(high, own)
      return nodes
    })
    const lines = itemAt(labels, i)
    const own = Math.max(y + high - top, lines.length * LEADING)
    const first = entries.length === 0 ? own : Math.max(LIST.square, lines.length * LEADING)
    const rule = level(bottom, 0, width, { role: 'rule', width: 1 })
    bottom = top + own + LIST.pad + spare / 2
    return group('row', [
      rule,
      middled(0, top + first / 2, lines, { size: SIZE, leading: LEADING, weight: 500 }),
      ...entries,
    ])
  })
  return { nodes: drawn, height: bottom }
}

/** The size of the number in a square, in pixels. */
const NUMBER = 14
/** Around the number in its square, in pixels, and how high a digit is in em. */
const NUMBER_MARGIN = 3
const DIGIT = 0.75

function squareOf(
  { count, text: said, spoken }: MatrixModel['rows'][number]['cells'][number],
  x: number,
  y: number,
  height: number,
  most: number,
): SceneNode[] {
  const style = { size: NUMBER, anchor: 'middle' } as const
  const baseline = y + style.size * MIDDLE
  if (count === 0) return [text(x, baseline, ['·'], { ...style, role: 'ink-3' })]
  const side = height * (0.48 + 0.4 * Math.sqrt(count / most))
  // In low rows the number needs more than its square: the box is then as large as the number with a margin.
  const wide = Math.max(side, textWidth(said) * style.size * BOLD_VALUE + NUMBER_MARGIN * 2)
  const high = Math.max(side, style.size * DIGIT + NUMBER_MARGIN * 2)
  const box = { x: x - wide / 2, y: y - high / 2, width: wide, height: high }
  return [
    group(
      'mark',
      [
        rect(box, { fill: solid('accent') }, 3),
        text(x, baseline, [said], { ...style, weight: 600, role: 'accent-ink' }),
      ],
      spoken,
    ),
  ]
}
