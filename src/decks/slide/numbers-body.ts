import type { Box } from '../../charts/layout/chart-size.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { NumbersArrangement } from '../slide-model.ts'
import type { Body } from './fit.ts'
import type { NumberCard } from './number-card.ts'
import { FEW_NUMBERS } from './number-card.ts'
import type { GridSizes } from './number-grid.ts'
import { columnsIn, gridSizes, layOutGrid, measure } from './number-grid.ts'
import type { RowSizes } from './number-rows.ts'
import { layOutRows, rowSizes } from './number-rows.ts'

/**
 * Wide numbers stand in one column less if their digits are larger there by the factor `gain`, and in at least two. In rows of different
 * lengths they must be larger by the factor `uneven`.
 */
const FEWER_COLUMNS = { least: 2, gain: 1.25, uneven: 1.4 } as const
/**
 * So few numbers can stand below each other. They do if their digits are larger so than side by side, or keep the share `kept` of that size and
 * the others would take no more than the share `emptyBelow` of the height.
 */
const ROWS = { emptyBelow: 0.66, kept: 0.85 } as const
/** The least width in pixels of a room in which numbers stand as their slide arranges them; half a slide and a phone are narrower. */
export const WIDE = 1000

/** Numbers in the room of a slide: in one of the languages that a show can change over to. */
export interface NumbersInRoom {
  readonly cards: readonly NumberCard[]
  readonly room: Box
}

interface NumbersLook {
  /** The largest digits, in pixels. */
  readonly most?: number
  /** How they stand; without it, or where the room is too narrow for that, as is best for them. */
  readonly arrangement?: NumbersArrangement | undefined
}

/**
 * Numbers with their digits in one size: they have no common axis, and none is more important than the others. They stand side by side in rows
 * that all are as wide as the room. Two or three stand below each other, with their words beside them, if they are larger so, or fill a room
 * that would be half empty.
 */
export function numbersBody(
  cards: readonly NumberCard[],
  { most = Number.POSITIVE_INFINITY, arrangement }: NumbersLook = {},
): Body {
  return (usual) => {
    const sizes =
      arrangement === undefined || usual.width < WIDE
        ? itemAt(chosenFor([{ cards, room: usual }], most).sizes, 0)
        : sizesAs(arrangement, cards, usual, most)
    return (room) => {
      // The gap is smaller here, so that it is as usual after the body is enlarged.
      const share = room.width / usual.width
      return 'unit' in sizes ? layOutRows(cards, sizes, room, share) : layOutGrid(cards, sizes, room, share)
    }
  }
}

/** The size that the digits have in a room, in pixels. */
export function digitsIn(cards: readonly NumberCard[], room: Box): number {
  const sizes = itemAt(chosenFor([{ cards, room }]).sizes, 0)
  return ('unit' in sizes ? layOutRows(cards, sizes, room, 1) : measure(cards, sizes, room, 1)).digits
}

/** How numbers that are the same stand in several rooms, in which their words may differ: the way in which the smallest digits are largest. */
export const arrangementOf = (numbers: readonly NumbersInRoom[]): NumbersArrangement => chosenFor(numbers).as

/** A way for numbers to stand, with the sizes that it gives in each room and what holds of it in all of them. */
interface Chosen {
  readonly as: NumbersArrangement
  readonly sizes: readonly (GridSizes | RowSizes)[]
  readonly fits: boolean
  readonly isEmpty: boolean
  readonly digits: number
}

const sizesAs = (as: NumbersArrangement, cards: readonly NumberCard[], room: Box, most: number) =>
  as === 'rows' ? rowSizes(cards, room, most) : gridSizes(as, cards, room, most)

function chosenFor(numbers: readonly NumbersInRoom[], most = Number.POSITIVE_INFINITY): Chosen {
  const [{ cards } = { cards: [] }] = numbers
  const laid = (as: NumbersArrangement): Chosen => {
    const sizes = numbers.map(({ cards: own, room }) => sizesAs(as, own, room, most))
    const all = numbers.map(({ cards: own, room }, i) => {
      const one = itemAt(sizes, i)
      const { height, digits } = 'unit' in one ? layOutRows(own, one, room, 1) : measure(own, one, room, 1)
      return { fits: height <= room.height, isEmpty: height < room.height * ROWS.emptyBelow, digits }
    })
    return {
      as,
      sizes,
      fits: all.every(({ fits }) => fits),
      isEmpty: all.every(({ isEmpty }) => isEmpty),
      digits: Math.min(...all.map(({ digits }) => digits)),
    }
  }
  const columns = Math.min(...numbers.map(({ room }) => columnsIn(room, cards.length)))
  const usual = laid(columns)
  if (cards.length > 1 && cards.length <= FEW_NUMBERS) {
    const rows = laid('rows')
    const least = usual.digits * (usual.fits && usual.isEmpty ? ROWS.kept : 1)
    return rows.fits && rows.digits > least ? rows : usual
  }
  if (columns <= FEWER_COLUMNS.least) return usual
  const fewer = laid(columns - 1)
  const gain = FEWER_COLUMNS[cards.length % (columns - 1) === 0 ? 'gain' : 'uneven']
  return fewer.fits && fewer.digits >= usual.digits * gain ? fewer : usual
}
