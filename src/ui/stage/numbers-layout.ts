import { textWidth } from '../../charts/layout/text-fit.ts'
import type { StageNumber } from './stage-numbers.tsx'
import { partsOf, setNumber } from './stage-type.ts'

/** Columns and largest digits, in pixels, by how many numbers there are. */
const BY_COUNT = [
  { upTo: 1, columns: 1, most: 300 },
  { upTo: 2, columns: 2, most: 190 },
  { upTo: 3, columns: 3, most: 150 },
  { upTo: 4, columns: 2, most: 120 },
  { upTo: 6, columns: 3, most: 104 },
  { upTo: 8, columns: 4, most: 84 },
] as const
const MANY = { columns: 4, most: 64 } as const

/** Digits smaller than this do not stand out from their words, in pixels. */
export const LEAST_DIGITS = 48
/** The least width of a column, in pixels: half a slide has fewer. */
const LEAST_COLUMN = 330
/** Gaps between columns and rows, in pixels; see stage-numbers.module.css. */
const GAP = { column: 64, row: 32 } as const
/** What stands around the digits of a cell, in pixels: their type sizes and line heights, the bar, and the gaps between. */
const NAME = { size: 30, line: 38 } as const
const CAPTION = { size: 26, line: 34 } as const
const CHANGE = 48
const BAR = 46
const STATUS = 36
const UNIT = 58
const AROUND = 44
const DIGIT_LINE = 1.08

/** How numbers stand in a room: columns, the width of a cell and the largest digits, in pixels. */
export interface NumbersLayout {
  readonly columns: number
  readonly cell: number
  readonly most: number
}

/** Places numbers in a room in pixels. Digits are as large as their number allows, and smaller where the rows need the height. */
export function layoutNumbers(
  numbers: readonly Pick<StageNumber, 'item' | 'name' | 'caption' | 'change'>[],
  width: number,
  height: number,
): NumbersLayout {
  const { columns: wanted, most } = BY_COUNT.find(({ upTo }) => numbers.length <= upTo) ?? MANY
  const columns = Math.max(
    1,
    Math.min(wanted, Math.floor((width + GAP.column) / (LEAST_COLUMN + GAP.column))),
  )
  const cell = (width - GAP.column * (columns - 1)) / columns
  const rows = Math.ceil(numbers.length / columns)
  const row = (height - GAP.row * (rows - 1)) / Math.max(1, rows)
  const needed = Math.max(0, ...numbers.map((number) => besideDigits(number, cell, most)))
  const room = Math.floor((row - needed) / DIGIT_LINE)
  return { columns, cell, most: Math.min(most, Math.max(LEAST_DIGITS, room)) }
}

/** The height in pixels of all that a cell holds besides its digits. */
function besideDigits(
  { item, name, caption, change }: Pick<StageNumber, 'item' | 'name' | 'caption' | 'change'>,
  width: number,
  most: number,
): number {
  const lines = (text: string, size: number) =>
    text === '' ? 0 : Math.ceil((textWidth(text) * size) / width)
  return (
    AROUND +
    Math.max(item.note === null ? 0 : 1, lines(`${name}${item.note ?? ''}`, NAME.size)) * NAME.line +
    lines(caption, CAPTION.size) * CAPTION.line +
    (change === null ? 0 : CHANGE) +
    (item.axis === null ? 0 : BAR) +
    (item.target === null ? 0 : STATUS) +
    (setNumber(partsOf(item.wording), width, { least: LEAST_DIGITS, most }).below ? UNIT : 0)
  )
}
