import type { ChartPoint } from '../../charts/chart-model.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import { wrapNames } from '../../charts/layout/wrap-names.ts'
import type { Block } from '../../charts/scene/block.ts'
import { asPart, at, paragraph, SPACING } from '../../charts/scene/block.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { group, partIn } from '../../charts/scene/scene.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { NumberCard, Sized, Wordset, Wrap } from './number-card.ts'
import {
  BELOW,
  belowBlock,
  commonSize,
  DIGIT_LINE,
  FEW_NUMBERS,
  figureBlock,
  GAP,
  isWord,
  KEPT_FOR_UNIT,
  LEAST,
  largest,
  RULE,
  ruleOver,
  SHARE_GAIN,
  SHARES,
  USUAL,
} from './number-card.ts'
import { LEAST_TYPE } from './slide-type.ts'

/** The number of columns, and the largest size of digits and names in pixels, for each number of cards on a slide. */
const BY_COUNT = [
  { upTo: 1, columns: 1, digits: 380, name: 48 },
  { upTo: 2, columns: 2, digits: 320, name: 46 },
  { upTo: 3, columns: 3, digits: 300, name: 42 },
  { upTo: 4, columns: 2, digits: 180, name: 40 },
  { upTo: 6, columns: 3, digits: 150, name: 36 },
  { upTo: 8, columns: 4, digits: 110, name: 32 },
] as const
const MANY = { columns: 4, digits: 84, name: 30 } as const
const byCount = (count: number) => BY_COUNT.find(({ upTo }) => count <= upTo) ?? MANY
/** The least width of a column in pixels, which matters in half a slide. */
const LEAST_COLUMN = 330
/** The size of a caption as a share of the size of the name, and in pixels below a number that is alone on its slide. */
const CAPTION_SHARE = 0.75
const ALONE_CAPTION = 40
/** The digits of a number that is alone are at least this many times as large as its caption, if the width has room for that. */
const ALONE_TO_CAPTION = 3
/** Digits should be at least this many times as large as their name; if they are not, names have their least size. */
const DIGITS_TO_NAME = 2.4

/** The most lines of names and captions, to be tried in turn if their full length leaves no room for numbers. */
const CUT_LINES = [3, 2, 1] as const

/** A unit below is as large as the name, at most so many pixels. */
const UNIT_BELOW = 44

/** The ways with smaller words, for numbers that have no room below each other. */
const SMALLER: readonly Wordset[] = SHARES.slice(1).map((share) => ({ share, below: false }))

/** The sizes of numbers in columns. */
export interface GridSizes {
  readonly columns: number
  /** The largest digits. */
  readonly digits: number
  readonly words: Wordset
  readonly name: number
  readonly caption: number
  /** The most lines of a name and of a caption. */
  readonly lines: number
}

/** GridSizes with the size of digits that they give in the room. */
interface Fitted {
  readonly sizes: GridSizes
  readonly digits: number
}

/** The columns for so many numbers, as far as the room is wide enough. */
export const columnsIn = (room: Box, count: number): number =>
  Math.max(
    1,
    Math.min(byCount(count).columns, Math.floor((room.width + GAP.column) / (LEAST_COLUMN + GAP.column))),
  )

/** How many numbers stand in each row: of five in three columns, two and then three, so that no row leaves a hole. */
function rowsOf(count: number, columns: number): readonly number[] {
  const rows = Math.ceil(count / columns)
  const longer = count % rows
  return Array.from({ length: rows }, (_, i) => Math.floor(count / rows) + (i < rows - longer ? 0 : 1))
}

/** The largest sizes at which numbers in columns fit in the room. */
export function gridSizes(columns: number, cards: readonly NumberCard[], room: Box, most: number): GridSizes {
  const wanted = byCount(cards.length)
  const sized = (name: number, lines = Number.POSITIVE_INFINITY): Fitted => {
    const caption =
      cards.length === 1 ? ALONE_CAPTION : Math.max(LEAST.caption, Math.round(name * CAPTION_SHARE))
    const at = (digits: number, words: Wordset): GridSizes => ({
      columns,
      digits,
      words,
      name,
      caption,
      lines,
    })
    // What stands above and below a number does not depend on its digits, and laying it out takes longest.
    const cells = cellsOf(room, cards.length, columns, 1)
    const around = wordsOf(cards, { name, caption, lines }, cells)
    const sizedWith = (words: Wordset): Fitted => {
      const widest = commonSize(cards, (i) => itemAt(cells, i), words)
      const laid = (digits: number) => measure(cards, at(digits, words), room, 1, around, widest)
      const largestOf = Math.min(wanted.digits, Math.max(LEAST.digits, most))
      const digits = largest(LEAST.digits, largestOf, (own) => laid(own).height <= room.height)
      return { sizes: at(digits, words), digits: laid(digits).digits }
    }
    const usual = sizedWith(USUAL)
    const below = sizedWith(BELOW)
    if (usual.digits < below.digits * KEPT_FOR_UNIT) return below
    return (cards.length > FEW_NUMBERS ? SMALLER : [])
      .map(sizedWith)
      .reduce((one, other) => (other.digits > one.digits * SHARE_GAIN ? other : one), usual)
  }
  const large = sized(wanted.name)
  const { sizes: whole } = large.digits < wanted.name * DIGITS_TO_NAME ? sized(LEAST.name) : large
  const fits = (sizes: GridSizes) => measure(cards, sizes, room, 1).height <= room.height
  if (fits(whole)) return whole
  // A name that is cut is better than one that is too small to read: the notes have the whole name.
  const cut = CUT_LINES.map((lines) => sized(LEAST.name, lines).sizes)
  return cut.find(fits) ?? cut.at(-1) ?? whole
}

/** The words above and below a number. */
interface Words {
  readonly heading: Block
  readonly below: Block
}

/** The width of each number: a row of fewer numbers has wider ones. */
const cellsOf = ({ width }: Box, count: number, columns: number, share: number): readonly number[] =>
  rowsOf(count, columns).flatMap((length) =>
    Array.from({ length }, () => (width - GAP.column * share * (length - 1)) / length),
  )

function wordsOf(
  cards: readonly NumberCard[],
  { name, caption, lines }: Pick<GridSizes, 'name' | 'caption' | 'lines'>,
  cells: readonly number[],
): readonly Words[] {
  const least = Math.min(...cells)
  const headings = wrapsOf(
    cards.map(({ heading }) => heading),
    least / name,
    lines,
  )
  const captions = wrapsOf(
    cards.map((card) => card.caption),
    least / caption,
    lines,
  )
  return cards.map((card, i) => ({
    heading: paragraph(card.heading, itemAt(cells, i), {
      size: name,
      spacing: 1.25,
      weight: 500,
      wrap: itemAt(headings, i),
    }),
    below: belowBlock(card, itemAt(cells, i), caption, itemAt(captions, i)),
  }))
}

/** How texts beside each other are broken into lines. Where they must be cut, they are cut so that no two look alike: places have numbers to tell apart. */
function wrapsOf(texts: readonly string[], width: number, lines: number): Wrap[] {
  if (lines === Number.POSITIVE_INFINITY) return texts.map(() => evenLines)
  return wrapNames(texts, width, lines).map((own) => () => own)
}

/** A row of numbers: which is its first, how many they are, and how wide each. */
interface Row {
  readonly from: number
  readonly count: number
  readonly cell: number
  /** Where it begins, and how high its names and its numbers are. */
  readonly start: number
  readonly head: number
  readonly figure: number
}

/** The room that numbers side by side take. It is found without drawing them, since many sizes are tried one after the other. */
interface Measured {
  readonly around: readonly Words[]
  /** The sizes of digits, of the words beside them and of units below them. */
  readonly size: number
  readonly small: number
  readonly unitBelow: number
  /** The room above the name of each number, for the rule. */
  readonly top: number
  readonly rows: readonly Row[]
  readonly height: number
  /** The size at which the digits have room in their column; it may be less than `size`. */
  readonly digits: number
}

const hasUnitBelow = ({ wording }: ChartPoint, words: Wordset): boolean => words.below && isWord(wording.unit)

/** Numbers in columns, measured in their room. */
export function measure(
  cards: readonly NumberCard[],
  sizes: GridSizes,
  room: Box,
  share: number,
  around = wordsOf(cards, sizes, cellsOf(room, cards.length, sizes.columns, share)),
  most = mostIn(cards, sizes, room, share),
): Measured {
  const { columns, words } = sizes
  const cells = cellsOf(room, cards.length, columns, share)
  const digits = Math.min(sizes.digits, most)
  const size = Math.max(LEAST.digits * share, digits)
  const small = Math.max(LEAST_TYPE * share, size * words.share)
  const unitBelow = Math.max(LEAST_TYPE * share, Math.min(small, sizes.name, UNIT_BELOW))
  const top = cards.length > 1 ? (RULE + GAP.rule) * share : 0
  const gap = GAP.row * share
  const rows: Row[] = []
  let y = 0
  let from = 0
  for (const count of rowsOf(cards.length, columns)) {
    const beside = around.slice(from, from + count)
    const head = Math.max(...beside.map(({ heading }) => heading.height))
    const isUnitBelow = cards.slice(from, from + count).some(({ point }) => hasUnitBelow(point, words))
    const figure = size * DIGIT_LINE + (isUnitBelow ? unitBelow * SPACING : 0)
    rows.push({ from, count, cell: itemAt(cells, from), start: y, head, figure })
    y += top + head + figure + Math.max(...beside.map(({ below }) => below.height)) + gap
    from += count
  }
  return { around, size, small, unitBelow, top, rows, height: Math.max(0, y - gap), digits }
}

/** The largest size at which digits have room in their columns. */
function mostIn(
  cards: readonly NumberCard[],
  { columns, words }: GridSizes,
  room: Box,
  share: number,
): number {
  const cells = cellsOf(room, cards.length, columns, share)
  return commonSize(cards, (i) => itemAt(cells, i), words)
}

/** Numbers in columns, drawn in their room. */
export function layOutGrid(cards: readonly NumberCard[], sizes: GridSizes, room: Box, share: number): Sized {
  const { words } = sizes
  const { around, size, small, unitBelow, top, rows, height, digits } = measure(cards, sizes, room, share)
  // Among larger words a small number would be read last.
  const leastAlone = Math.min(sizes.caption * ALONE_TO_CAPTION * share, mostIn(cards, sizes, room, share))
  const drawn = rows.flatMap(({ from, count, cell, start, head, figure }) =>
    cards.slice(from, from + count).map((card, i) => {
      const { heading, below } = itemAt(around, from + i)
      const own = figureBlock(card.point, size, small, hasUnitBelow(card.point, words) ? unitBelow : null)
      const x = i * (cell + GAP.column * share)
      const nodes: SceneNode[] = [
        ...(cards.length > 1 ? [ruleOver(x, start, cell, RULE * share)] : []),
        ...at(x, start + top, asPart('label', heading)),
        ...at(x, start + top + head, asPart('value', own)),
        ...at(x, start + top + head + figure, below),
      ]
      return group('row', nodes, card.point.name)
    }),
  )
  return {
    nodes: [partIn('numbers', { x: 0, y: 0, width: room.width, height }, drawn)],
    height,
    fits: height <= room.height && (cards.length > 1 || size >= leastAlone),
    digits,
  }
}
