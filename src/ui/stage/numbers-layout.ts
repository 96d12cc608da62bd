import type { Box, StageRoom } from '../../charts/layout/chart-size.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import type { NumberParts } from '../../domain/number-parts.ts'
import { partsOf } from '../../domain/number-parts.ts'
import type { StageNumber } from './stage-numbers.tsx'
import type { SetNumber } from './stage-type.ts'
import { LEAST_TYPE, SMALL_SHARE, setNumber, UNIT_BELOW } from './stage-type.ts'

/** Columns, and the largest digits and names in pixels, by how many numbers there are. */
const BY_COUNT = [
  { upTo: 1, columns: 1, most: 300, name: 44 },
  { upTo: 2, columns: 2, most: 210, name: 44 },
  { upTo: 3, columns: 3, most: 168, name: 40 },
  { upTo: 4, columns: 2, most: 136, name: 38 },
  { upTo: 6, columns: 3, most: 112, name: 34 },
  { upTo: 8, columns: 4, most: 84, name: 30 },
] as const
const MANY = { columns: 4, most: 64, name: 30 } as const
/** Names and captions are no smaller than this, in pixels. */
const LEAST_NAME = 30
const LEAST_CAPTION = 26
/** A caption is so much of its name. */
const CAPTION_SHARE = 0.75
/** Digits should be so many times as large as their name before a name is larger than it must be. */
const DIGITS_TO_NAME = 2.4

/** Digits smaller than this do not stand out from their words, in pixels. */
const LEAST_DIGITS = 48
const LEAST = { digits: LEAST_DIGITS, type: LEAST_TYPE } as const
/** The least width of a column, in pixels: half a slide has fewer. */
const LEAST_COLUMN = 330
/** Gaps between columns and rows, in pixels; see stage-numbers.module.css. */
const GAP = { column: 64, row: 32 } as const
/** What stands around the digits of a cell: line heights in em; the rest, the bar and the gaps between in pixels. */
const NAME_LINE = 1.25
const CAPTION_LINE = 1.3
const CHANGE = 48
const BAR = 46
const STATUS = 36
const UNIT = 58
const UNIT_LINE = 1.08
const UNIT_GAP = 8
const AROUND = 44
const DIGIT_LINE = 1.08

/** How numbers stand in a room: columns, the width of a cell, the largest digits, and the type around them, in pixels. */
export interface NumbersLayout {
  readonly columns: number
  readonly cell: number
  /** Between columns. */
  readonly gap: number
  /** Its part of the usual width. */
  readonly share: number
  readonly most: number
  readonly least: { readonly digits: number; readonly type: number }
  readonly name: number
  readonly caption: number
}

type Cell = Pick<StageNumber, 'item' | 'name' | 'caption' | 'change'>

/**
 * Places numbers in a room in pixels. Digits are as large as their number allows in the usual room, and smaller where the rows need the
 * height.
 */
export function layoutNumbers(numbers: readonly Cell[], { width, usual }: StageRoom): NumbersLayout {
  const layout = layoutUsual(numbers, usual)
  // Gaps and least sizes are those of the usual room once this one is enlarged.
  const share = width / usual.width
  return {
    ...layout,
    cell: layout.cell * share,
    gap: layout.gap * share,
    share,
    least: { digits: LEAST_DIGITS * share, type: LEAST_TYPE * share },
  }
}

/** Whether numbers keep their sizes in a room that is smaller than the usual. */
export function numbersFit(numbers: readonly Cell[], room: StageRoom): boolean {
  return heightOf(numbers, layoutNumbers(numbers, room)) <= room.height
}

const rowsOf = <T>(numbers: readonly T[], columns: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(numbers.length / columns) }, (_, i) =>
    numbers.slice(i * columns, (i + 1) * columns),
  )

/** A number as it is set in a cell, with the size of what stands small beside it and of the unit where that goes below, in pixels. */
export function setInCell(
  { item }: Pick<StageNumber, 'item'>,
  { cell, share, most, least }: NumbersLayout,
): SetNumber & { readonly parts: NumberParts; readonly small: number; readonly unit: number } {
  const parts = partsOf(item.wording)
  const set = setNumber(parts, cell, { least: least.digits, most })
  const small = Math.max(least.type, set.size * SMALL_SHARE)
  // Larger type may send the unit to a line of its own; it does not get smaller there than it was beside the digits.
  const usual = setNumber(parts, cell / share, { least: LEAST_DIGITS, most })
  const beside = usual.below ? 0 : usual.size * SMALL_SHARE * share
  return { ...set, parts, small, unit: Math.min(small, Math.max(UNIT_BELOW, beside)) }
}

/** The height in pixels of numbers with the largest digits that they may have. */
function heightOf(numbers: readonly Cell[], layout: NumbersLayout): number {
  const { columns, cell, most } = layout
  const rows = rowsOf(numbers, columns)
  return rows.reduce(
    (sum, row) =>
      sum +
      Math.max(
        ...row.map((number) => {
          const { size, below, unit } = setInCell(number, layout)
          const more = below ? Math.max(0, unit * UNIT_LINE + UNIT_GAP - UNIT) : 0
          return besideDigits(number, cell, most, layout) + size * DIGIT_LINE + more
        }),
      ),
    GAP.row * (rows.length - 1),
  )
}

function layoutUsual(numbers: readonly Cell[], { width, height }: Box): NumbersLayout {
  const wanted = BY_COUNT.find(({ upTo }) => numbers.length <= upTo) ?? MANY
  const columns = Math.max(
    1,
    Math.min(wanted.columns, Math.floor((width + GAP.column) / (LEAST_COLUMN + GAP.column))),
  )
  const cell = (width - GAP.column * (columns - 1)) / columns
  const rows = rowsOf(numbers, columns)
  const sized = (name: number): NumbersLayout => {
    const type = { name, caption: Math.max(LEAST_CAPTION, Math.round(name * CAPTION_SHARE)) }
    const besides = rows.reduce(
      (sum, row) => sum + Math.max(...row.map((number) => besideDigits(number, cell, wanted.most, type))),
      GAP.row * (rows.length - 1),
    )
    const room = Math.floor((height - besides) / Math.max(1, rows.length) / DIGIT_LINE)
    return {
      columns,
      cell,
      gap: GAP.column,
      share: 1,
      least: LEAST,
      ...type,
      most: Math.min(wanted.most, Math.max(LEAST_DIGITS, room)),
    }
  }
  const large = sized(wanted.name)
  return large.most < wanted.name * DIGITS_TO_NAME ? sized(LEAST_NAME) : large
}

/** The height in pixels of all that a cell holds besides its digits. */
function besideDigits(
  { item, name, caption, change }: Cell,
  width: number,
  most: number,
  type: { readonly name: number; readonly caption: number },
): number {
  const lines = (text: string, size: number) =>
    text === '' ? 0 : Math.ceil((textWidth(text) * size) / width)
  const named = Math.max(item.note === null ? 0 : 1, lines(`${name}${item.note ?? ''}`, type.name))
  return (
    AROUND +
    named * type.name * NAME_LINE +
    lines(caption, type.caption) * type.caption * CAPTION_LINE +
    (change === null ? 0 : CHANGE) +
    (item.axis === null ? 0 : BAR) +
    (item.target === null ? 0 : STATUS) +
    (setNumber(partsOf(item.wording), width, { least: LEAST_DIGITS, most }).below ? UNIT : 0)
  )
}
