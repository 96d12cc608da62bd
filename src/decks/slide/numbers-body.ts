import type { ChartPoint, TargetMark, ValueItem } from '../../charts/chart-model.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import type { Block } from '../../charts/scene/block.ts'
import { at, EMPTY, paragraph, stack } from '../../charts/scene/block.ts'
import { figureText, figureWidth } from '../../charts/scene/figure.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { group, level, partIn } from '../../charts/scene/scene.ts'
import { targetWords } from '../../charts/scene/target.ts'
import { miniBar } from '../../charts/scene/values.ts'
import { itemAt } from '../../lib/item-at.ts'
import { mostThat } from '../../lib/most-that.ts'
import type { Body } from './fit.ts'
import { LEAST_TYPE } from './slide-type.ts'

/** A number of a slide with the words above and below it. */
export interface NumberCard {
  readonly point: ChartPoint
  /** What the number is; '' if the title says it. */
  readonly heading: string
  readonly change: string
  /** Where and when, and whether it is derived or inferred. */
  readonly caption: string
  readonly target: TargetMark | null
  /** The bar below it, if it says more than the number: a share of its whole. */
  readonly bar: ValueItem | null
}

/** The card of a point that only has a label and perhaps a note. */
export const cardOfPoint = (point: ChartPoint, heading = point.label): NumberCard => ({
  point,
  heading,
  change: '',
  caption: point.note ?? '',
  target: null,
  bar: null,
})

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
/** The least width of a column in pixels, which matters in half a slide. */
const LEAST_COLUMN = 330
const LEAST = { digits: 48, name: 30, caption: 26 } as const
/** The size of a caption as a share of the size of the name, and in pixels below a number that is alone on its slide. */
const CAPTION_SHARE = 0.75
const ALONE_CAPTION = 40
/** Digits should be at least this many times as large as their name; if they are not, names have their least size. */
const DIGITS_TO_NAME = 2.4

/** The most lines of names and captions, to be tried in turn if their full length leaves no room for numbers. */
const CUT_LINES = [3, 2, 1] as const

/** The size of the words of a number, as a share of that of its digits. */
const SMALL_SHARE = 0.42
/** Digits with their unit beside them keep at least this share of their size. Otherwise the unit is below, at most this large in pixels. */
const KEPT_FOR_UNIT = 0.65
const UNIT_BELOW = 44
/**
 * Numbers below each other: how many, and the share of the room that they take at most where they stand side by side. Digits keep at least
 * the share `kept` of the size that they have there. The size of their units is a share of theirs; a
 * smaller share must make the digits larger by the factor `gain`. In pixels: the largest digits, the type of their words, the gap before the
 * words and the least width of the words.
 */
const ROWS = {
  from: 2,
  upTo: 3,
  emptyBelow: 0.66,
  kept: 0.85,
  units: [SMALL_SHARE, 0.34, 0.3],
  gain: 1.05,
  most: 300,
  name: 52,
  caption: 36,
  gap: 72,
  words: 480,
} as const
/** Line heights in em, and gaps and lines in pixels. */
const DIGIT_LINE = 1.12
const GAP = { column: 64, row: 44, rule: 20, part: 8 } as const
const RULE = 4
const BAR = 76

/** A sign such as % is no word: it is never below its number. */
const isWord = (unit: string): boolean => /\p{L}/u.test(unit)

/**
 * The largest size at which each of the numbers fits in a width in pixels.
 * @param words the size of their words, as a share of that of the digits
 * @param beside whether units are beside them; if not, those that are words are below
 */
function commonSize(
  cards: readonly NumberCard[],
  width: number,
  { most, least }: { readonly most: number; readonly least: number },
  words: number,
  beside: boolean,
): number {
  const sizes = cards.map(({ point: { wording } }) => {
    const unit = beside || !isWord(wording.unit)
    const em = figureWidth(wording, { size: 1, words, unit }) + 0.1
    return Math.max(least, Math.min(most, width / Math.max(0.6, em)))
  })
  return Math.min(...sizes)
}

/** Sizes of numbers below each other: of the digits in pixels, and of their unit as a share of it. */
interface RowSizes {
  readonly digits: number
  readonly unit: number
}

/** A layout with the size of its digits. */
interface Sized extends Block {
  readonly digits: number
}

interface Sizes {
  readonly columns: number
  /** The largest digits. */
  readonly digits: number
  readonly name: number
  readonly caption: number
  /** The most lines of a name and of a caption. */
  readonly lines: number
}

/**
 * Numbers with their digits in one size: they have no common axis, and none is more important than the others. They stand side by side. Two or
 * three stand below each other, with their words beside them, if they are larger so, or fill a room that would be half empty.
 */
export function numbersBody(cards: readonly NumberCard[]): Body {
  return (usual) => {
    const sizes = sizesFor(cards, usual)
    const rows = rowSizes(cards, layOut(cards, sizes, usual, 1), usual)
    return (room) => {
      // The gap is smaller here, so that it is as usual after the body is enlarged.
      const share = room.width / usual.width
      const laid = rows === null ? layOut(cards, sizes, room, share) : layOutRows(cards, rows, room, share)
      return { ...laid, fits: laid.height <= room.height }
    }
  }
}

/**
 * The sizes of numbers below each other; null if they stand side by side.
 * @param beside how they would stand side by side
 */
function rowSizes(cards: readonly NumberCard[], beside: Sized, usual: Box): RowSizes | null {
  if (cards.length < ROWS.from || cards.length > ROWS.upTo) return null
  const sizesWith = (unit: number): RowSizes => {
    const fitting = (digits: number) => {
      const laid = layOutRows(cards, { digits, unit }, usual, 1)
      return laid.height <= usual.height && laid.digits >= digits
    }
    return { digits: largest(LEAST.digits, ROWS.most, fitting), unit }
  }
  const [usualUnit, ...smaller] = ROWS.units
  const best = smaller
    .map(sizesWith)
    .reduce((one, other) => (other.digits > one.digits * ROWS.gain ? other : one), sizesWith(usualUnit))
  const isEmpty = beside.height < usual.height * ROWS.emptyBelow
  const least = beside.digits * (isEmpty ? ROWS.kept : 1)
  return layOutRows(cards, best, usual, 1).height <= usual.height && best.digits > least ? best : null
}

/** The largest sizes at which the numbers fit in the room. */
function sizesFor(cards: readonly NumberCard[], room: Box): Sizes {
  const wanted = BY_COUNT.find(({ upTo }) => cards.length <= upTo) ?? MANY
  const fitting = Math.floor((room.width + GAP.column) / (LEAST_COLUMN + GAP.column))
  const columns = Math.max(1, Math.min(wanted.columns, fitting))
  const sized = (name: number, lines = Number.POSITIVE_INFINITY): Sizes => {
    const caption =
      cards.length === 1 ? ALONE_CAPTION : Math.max(LEAST.caption, Math.round(name * CAPTION_SHARE))
    const at = (digits: number) => ({ columns, digits, name, caption, lines })
    // Words do not depend on the digits, and laying them out takes longest.
    const words = wordsOf(cards, at(wanted.digits), cellOf(room, at(wanted.digits), 1))
    const fitting = (digits: number) => layOut(cards, at(digits), room, 1, words).height <= room.height
    return at(largest(LEAST.digits, wanted.digits, fitting))
  }
  const large = sized(wanted.name)
  const whole = large.digits < wanted.name * DIGITS_TO_NAME ? sized(LEAST.name) : large
  const fits = (sizes: Sizes) => layOut(cards, sizes, room, 1).height <= room.height
  if (fits(whole)) return whole
  // A name that is cut is better than one that is too small to read: the notes have the whole name.
  const cut = CUT_LINES.map((lines) => sized(LEAST.name, lines))
  return cut.find(fits) ?? cut.at(-1) ?? whole
}

/** Sizes are tried in steps of so many pixels. */
const STEP = 2

/** The largest size between two that fits; the least if none fits. What fits at one size must fit at smaller ones. */
function largest(least: number, most: number, fits: (size: number) => boolean): number {
  const steps = Math.ceil((most - least) / STEP)
  const size = (step: number) => Math.max(least, most - (steps - step) * STEP)
  return size(mostThat(0, steps, (step) => fits(size(step))))
}

/** The words above and below a number. */
interface Words {
  readonly heading: Block
  readonly below: Block
}

const cellOf = ({ width }: Box, { columns }: Sizes, share: number): number =>
  (width - GAP.column * share * (columns - 1)) / columns

const wordsOf = (
  cards: readonly NumberCard[],
  { name, caption, lines }: Sizes,
  cell: number,
): readonly Words[] =>
  cards.map((card) => ({
    heading: headingBlock(card, cell, name, lines),
    below: belowBlock(card, cell, caption, lines),
  }))

function layOut(
  cards: readonly NumberCard[],
  sizes: Sizes,
  { width, height }: Box,
  share: number,
  words = wordsOf(cards, sizes, cellOf({ width, height }, sizes, share)),
): Sized {
  const { columns, digits } = sizes
  const cell = cellOf({ width, height }, sizes, share)
  const least = { digits: LEAST.digits * share, type: LEAST_TYPE * share }
  // Units are beside all numbers if these stay large enough, else below all: in one row, units in different places look unlike.
  const sizeWith = (beside: boolean) =>
    commonSize(cards, cell, { most: digits, least: least.digits }, SMALL_SHARE, beside)
  const unitsBelow = sizeWith(true) < sizeWith(false) * KEPT_FOR_UNIT
  const size = sizeWith(!unitsBelow)
  const small = Math.max(least.type, size * SMALL_SHARE)
  const drawn = cards.map((card, i) => ({
    ...itemAt(words, i),
    name: card.point.name,
    figure: figureBlock(card.point, size, small, unitsBelow && isWord(card.point.wording.unit), least.type),
  }))
  const ruled = cards.length > 1
  const top = ruled ? (RULE + GAP.rule) * share : 0
  const rows: SceneNode[] = []
  let y = 0
  for (let from = 0; from < drawn.length; from += columns) {
    const row = drawn.slice(from, from + columns)
    const head = Math.max(...row.map(({ heading }) => heading.height))
    const figure = Math.max(...row.map((one) => one.figure.height))
    const start = y
    rows.push(
      ...row.map(({ name, heading, figure: own, below }, i) => {
        const x = i * (cell + GAP.column * share)
        const nodes: SceneNode[] = [
          ...(ruled ? [ruleOver(x, start, cell, RULE * share)] : []),
          ...at(x, start + top, heading),
          ...at(x, start + top + head, own),
          ...at(x, start + top + head + figure, below),
        ]
        return group('row', nodes, name)
      }),
    )
    y += top + head + figure + Math.max(...row.map(({ below }) => below.height)) + GAP.row * share
  }
  const all = Math.max(0, y - GAP.row * share)
  return {
    nodes: [partIn('numbers', { x: 0, y: 0, width, height: all }, rows)],
    height: all,
    digits: size,
  }
}

/** Numbers below each other, each with its name and caption at the right, in the middle of its height. */
function layOutRows(
  cards: readonly NumberCard[],
  { digits, unit }: RowSizes,
  { width }: Box,
  share: number,
): Sized {
  const gap = ROWS.gap * share
  const most = width - gap - ROWS.words * share
  const least = LEAST.digits * share
  const size = commonSize(cards, most, { most: digits, least }, unit, true)
  const small = Math.max(LEAST.caption * share, size * unit)
  const widths = cards.map(({ point }) => figureWidth(point.wording, { size, words: small, unit: true }))
  const start = Math.max(...widths) + gap
  const top = (RULE + GAP.rule) * share
  const rows: SceneNode[] = []
  let y = 0
  for (const card of cards) {
    const words = stack(
      [headingBlock(card, width - start, ROWS.name), belowBlock(card, width - start, ROWS.caption)],
      GAP.part,
    )
    const figure = figureBlock(card.point, size, small, false, small)
    const high = Math.max(figure.height, words.height)
    const middle = (block: Block) => y + top + (high - block.height) / 2
    const nodes = [
      ruleOver(0, y, width, RULE * share),
      ...at(0, middle(figure), figure),
      ...at(start, middle(words), words),
    ]
    rows.push(group('row', nodes, card.point.name))
    y += top + high + GAP.rule * share
  }
  return {
    nodes: [partIn('numbers', { x: 0, y: 0, width, height: y }, rows)],
    height: y,
    digits: size,
  }
}

const ruleOver = (x: number, y: number, width: number, stroke: number): SceneNode =>
  level(y + stroke / 2, x, x + width, { role: 'rule-strong', width: stroke })

/** The number: its digits are large, with their sign and magnitude; its words are small, beside or below them. */
function figureBlock(point: ChartPoint, size: number, small: number, below: boolean, least: number): Block {
  const figure = figureText(point, size * 0.9, { size, words: small, face: 'title', unit: !below })
  const line: Block = { nodes: [figure], height: size * DIGIT_LINE }
  if (!below) return grouped('value', line)
  const own = Math.max(least, Math.min(small, UNIT_BELOW))
  const { role } = figure
  const unit = point.wording.unit.trim()
  const word = paragraph(unit, Number.POSITIVE_INFINITY, { size: own, weight: 500, role })
  return grouped('value', stack([line, word], 0))
}

/** A block as a part of its number. */
const grouped = (part: 'label' | 'value' | 'change' | 'caption', block: Block): Block =>
  block.height === 0 ? block : { ...block, nodes: [group(part, block.nodes)] }

/** @param most the most lines; by default the name is never cut */
const headingBlock = ({ heading }: NumberCard, width: number, size: number, most?: number): Block =>
  grouped('label', paragraph(heading, width, { size, spacing: 1.25, weight: 500, most, wrap: evenLines }))

function belowBlock(
  { change, target, bar, caption: said }: NumberCard,
  width: number,
  caption: number,
  most?: number,
): Block {
  return stack(
    [
      grouped('change', paragraph(change, width, { size: caption * 1.25, weight: 600, spacing: 1.3 })),
      bar === null ? EMPTY : miniBar(bar, width, BAR, MEASURES.stage),
      paragraph(targetWords(target), width, { size: caption, spacing: 1.35 }),
      grouped(
        'caption',
        paragraph(said, width, { size: caption, role: 'ink-2', spacing: 1.35, most, wrap: evenLines }),
      ),
    ],
    GAP.part,
  )
}
