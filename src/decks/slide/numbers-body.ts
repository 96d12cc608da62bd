import type { ChartPoint } from '../../charts/chart-model.ts'
import type { Box } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import { wrapNames } from '../../charts/layout/wrap-names.ts'
import type { Block } from '../../charts/scene/block.ts'
import { asPart, at, EMPTY, paragraph, SPACING, stack } from '../../charts/scene/block.ts'
import { figureWidth } from '../../charts/scene/figure.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { group, level, partIn } from '../../charts/scene/scene.ts'
import { targetWords } from '../../charts/scene/target.ts'
import { miniBar } from '../../charts/scene/values.ts'
import { partsOf } from '../../domain/number/number-format.ts'
import { itemAt } from '../../lib/item-at.ts'
import type { Body, Laid } from './fit.ts'
import type { NumberCard, Wordset } from './number-card.ts'
import {
  BAR,
  BELOW,
  commonSize,
  DIGIT_LINE,
  figureBlock,
  isWord,
  KEPT_FOR_UNIT,
  LEAST,
  largest,
  RULE,
  SMALL_SHARE,
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
/** Wide numbers stand in one column less, at least in two, if their digits are larger there by the factor `gain`. */
const FEWER_COLUMNS = { least: 2, gain: 1.25 } as const
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

/** The size of the words of a number, as a share of that of its digits: the usual one, and smaller ones that leave the digits more room. */
const SHARES = [SMALL_SHARE, 0.34, 0.3] as const
/** A smaller share must make the digits larger by this factor. */
const SHARE_GAIN = 1.05
/** A unit below is as large as the name, at most so many pixels. */
const UNIT_BELOW = 44

/** The ways with smaller words, for numbers that have no room below each other. */
const SMALLER: readonly Wordset[] = SHARES.slice(1).map((share) => ({ share, below: false }))

/**
 * Numbers below each other: how many, and the share of the room that they take at most where they stand side by side. Digits keep at least
 * the share `kept` of the size that they have there. In pixels: the largest digits, the type of their words, which is smaller beside small
 * digits, the gap before the words and the least width of the words.
 */
const ROWS = {
  from: 2,
  upTo: 3,
  emptyBelow: 0.66,
  kept: 0.85,
  most: 300,
  name: 52,
  nameToDigits: 0.45,
  caption: 36,
  gap: 72,
  words: 480,
} as const
/** Digits with a Chinese magnitude (万) are as high as hanzi, which would touch the name above: the additional room, in em. */
const HAN_RISE = 0.1
/** Gaps in pixels. */
const GAP = { column: 64, row: 44, rule: 20, part: 8 } as const
/** Sizes of numbers below each other: of the digits in pixels, and of their unit as a share of it. */
interface RowSizes {
  readonly digits: number
  readonly unit: number
}

/** A layout with the size of its digits. */
interface Sized extends Laid {
  readonly fits: boolean
  readonly digits: number
}

interface Sizes {
  readonly columns: number
  /** The largest digits. */
  readonly digits: number
  readonly words: Wordset
  readonly name: number
  readonly caption: number
  /** The most lines of a name and of a caption. */
  readonly lines: number
}

/** Sizes with the size of digits that they give in the room. */
interface Fitted {
  readonly sizes: Sizes
  readonly digits: number
}

/**
 * Numbers with their digits in one size: they have no common axis, and none is more important than the others. They stand side by side. Two or
 * three stand below each other, with their words beside them, if they are larger so, or fill a room that would be half empty.
 * @param most the largest digits, in pixels
 */
export function numbersBody(cards: readonly NumberCard[], most = Number.POSITIVE_INFINITY): Body {
  return (usual) => {
    const { sizes, rows } = chosenFor(cards, usual, most)
    return (room) => {
      // The gap is smaller here, so that it is as usual after the body is enlarged.
      const share = room.width / usual.width
      return rows === null ? layOut(cards, sizes, room, share) : layOutRows(cards, rows, room, share)
    }
  }
}

/** The size that the digits have in a room, in pixels. */
export const digitsIn = (cards: readonly NumberCard[], usual: Box): number =>
  chosenFor(cards, usual, Number.POSITIVE_INFINITY).digits

/** How numbers stand in a room, with the size of their digits. */
function chosenFor(cards: readonly NumberCard[], usual: Box, wanted: number) {
  const most = Math.max(LEAST.digits, wanted)
  const sizes = sizesFor(cards, usual, most)
  const beside = layOut(cards, sizes, usual, 1)
  const rows = rowSizes(cards, beside, usual, most)
  return { sizes, rows, digits: rows?.digits ?? beside.digits }
}

/**
 * The sizes of numbers below each other; null if they stand side by side.
 * @param beside how they would stand side by side
 */
function rowSizes(cards: readonly NumberCard[], beside: Sized, usual: Box, most: number): RowSizes | null {
  if (cards.length < ROWS.from || cards.length > ROWS.upTo) return null
  const sizesWith = (unit: number): RowSizes => {
    const fitting = (digits: number) => {
      const laid = layOutRows(cards, { digits, unit }, usual, 1)
      return laid.fits && laid.digits >= digits
    }
    return { digits: largest(LEAST.digits, Math.min(ROWS.most, most), fitting), unit }
  }
  const [usualUnit, ...smaller] = SHARES
  const best = smaller
    .map(sizesWith)
    .reduce((one, other) => (other.digits > one.digits * SHARE_GAIN ? other : one), sizesWith(usualUnit))
  const isEmpty = beside.height < usual.height * ROWS.emptyBelow
  const least = beside.digits * (beside.fits && isEmpty ? ROWS.kept : 1)
  return layOutRows(cards, best, usual, 1).fits && best.digits > least ? best : null
}

/** The largest sizes at which the numbers fit in the room. */
function sizesFor(cards: readonly NumberCard[], room: Box, most: number): Sizes {
  const wanted = BY_COUNT.find(({ upTo }) => cards.length <= upTo) ?? MANY
  const fitting = Math.floor((room.width + GAP.column) / (LEAST_COLUMN + GAP.column))
  const columns = Math.max(1, Math.min(wanted.columns, fitting))
  const usual = sizesIn(columns, cards, room, wanted, most)
  if (columns <= FEWER_COLUMNS.least) return usual
  const fewer = sizesIn(columns - 1, cards, room, wanted, most)
  const [{ digits }, other] = [measure(cards, usual, room, 1), measure(cards, fewer, room, 1)]
  return other.height <= room.height && other.digits >= digits * FEWER_COLUMNS.gain ? fewer : usual
}

function sizesIn(
  columns: number,
  cards: readonly NumberCard[],
  room: Box,
  wanted: { readonly digits: number; readonly name: number },
  most: number,
): Sizes {
  const sized = (name: number, lines = Number.POSITIVE_INFINITY): Fitted => {
    const caption =
      cards.length === 1 ? ALONE_CAPTION : Math.max(LEAST.caption, Math.round(name * CAPTION_SHARE))
    const at = (digits: number, words: Wordset): Sizes => ({ columns, digits, words, name, caption, lines })
    // What stands above and below a number does not depend on its digits, and laying it out takes longest.
    const cell = cellOf(room, { columns }, 1)
    const around = wordsOf(cards, { name, caption, lines }, cell)
    const sizedWith = (words: Wordset): Fitted => {
      const widest = commonSize(cards, cell, words)
      const laid = (digits: number) => measure(cards, at(digits, words), room, 1, around, widest)
      const largestOf = Math.min(wanted.digits, most)
      const digits = largest(LEAST.digits, largestOf, (own) => laid(own).height <= room.height)
      return { sizes: at(digits, words), digits: laid(digits).digits }
    }
    const usual = sizedWith(USUAL)
    const below = sizedWith(BELOW)
    if (usual.digits < below.digits * KEPT_FOR_UNIT) return below
    return (cards.length > ROWS.upTo ? SMALLER : [])
      .map(sizedWith)
      .reduce((one, other) => (other.digits > one.digits * SHARE_GAIN ? other : one), usual)
  }
  const large = sized(wanted.name)
  const { sizes: whole } = large.digits < wanted.name * DIGITS_TO_NAME ? sized(LEAST.name) : large
  const fits = (sizes: Sizes) => measure(cards, sizes, room, 1).height <= room.height
  if (fits(whole)) return whole
  // A name that is cut is better than one that is too small to read: the notes have the whole name.
  const cut = CUT_LINES.map((lines) => sized(LEAST.name, lines).sizes)
  return cut.find(fits) ?? cut.at(-1) ?? whole
}

const isHanBelowName = ({ heading, point }: NumberCard): boolean =>
  heading !== '' &&
  partsOf(point.wording).pieces.some(({ text, large }) => large && /\p{Script=Han}/u.test(text))

/** The words above and below a number. */
interface Words {
  readonly heading: Block
  readonly below: Block
}

const cellOf = ({ width }: Box, { columns }: Pick<Sizes, 'columns'>, share: number): number =>
  (width - GAP.column * share * (columns - 1)) / columns

function wordsOf(
  cards: readonly NumberCard[],
  { name, caption, lines }: Pick<Sizes, 'name' | 'caption' | 'lines'>,
  cell: number,
): readonly Words[] {
  const headings = wrapsOf(
    cards.map(({ heading }) => heading),
    cell / name,
    lines,
  )
  const captions = wrapsOf(
    cards.map((card) => card.caption),
    cell / caption,
    lines,
  )
  return cards.map((card, i) => ({
    heading: paragraph(card.heading, cell, {
      size: name,
      spacing: 1.25,
      weight: 500,
      wrap: itemAt(headings, i),
    }),
    below: belowBlock(card, cell, caption, itemAt(captions, i)),
  }))
}

type Wrap = (text: string, width: number, lines: number) => string[]

/** How texts beside each other are broken into lines. Where they must be cut, they are cut so that no two look alike: places have numbers to tell apart. */
function wrapsOf(texts: readonly string[], width: number, lines: number): Wrap[] {
  if (lines === Number.POSITIVE_INFINITY) return texts.map(() => evenLines)
  return wrapNames(texts, width, lines).map((own) => () => own)
}

/** The room that numbers side by side take. It is found without drawing them, since many sizes are tried one after the other. */
interface Measured {
  readonly around: readonly Words[]
  readonly cell: number
  /** The sizes of digits, of the words beside them and of units below them. */
  readonly size: number
  readonly small: number
  readonly unitBelow: number
  readonly rise: number
  /** The room above the name of each number, for the rule. */
  readonly top: number
  /** Where each row begins, and how high its names and its numbers are. */
  readonly rows: readonly { readonly start: number; readonly head: number; readonly figure: number }[]
  readonly height: number
  /** The size at which the digits have room in their column; it may be less than `size`. */
  readonly digits: number
}

const hasUnitBelow = ({ wording }: ChartPoint, words: Wordset): boolean => words.below && isWord(wording.unit)

function measure(
  cards: readonly NumberCard[],
  sizes: Sizes,
  room: Box,
  share: number,
  around = wordsOf(cards, sizes, cellOf(room, sizes, share)),
  most = commonSize(cards, cellOf(room, sizes, share), sizes.words),
): Measured {
  const { columns, words } = sizes
  const cell = cellOf(room, sizes, share)
  const digits = Math.min(sizes.digits, most)
  const size = Math.max(LEAST.digits * share, digits)
  const small = Math.max(LEAST_TYPE * share, size * words.share)
  const unitBelow = Math.max(LEAST_TYPE * share, Math.min(small, sizes.name, UNIT_BELOW))
  const rise = cards.some(isHanBelowName) ? HAN_RISE : 0
  const top = cards.length > 1 ? (RULE + GAP.rule) * share : 0
  const gap = GAP.row * share
  const rows: Measured['rows'][number][] = []
  let y = 0
  for (let from = 0; from < cards.length; from += columns) {
    const beside = around.slice(from, from + columns)
    const head = Math.max(...beside.map(({ heading }) => heading.height))
    const isUnitBelow = cards.slice(from, from + columns).some(({ point }) => hasUnitBelow(point, words))
    const figure = size * (DIGIT_LINE + rise) + (isUnitBelow ? unitBelow * SPACING : 0)
    rows.push({ start: y, head, figure })
    y += top + head + figure + Math.max(...beside.map(({ below }) => below.height)) + gap
  }
  return { around, cell, size, small, unitBelow, rise, top, rows, height: Math.max(0, y - gap), digits }
}

function layOut(cards: readonly NumberCard[], sizes: Sizes, { width, height }: Box, share: number): Sized {
  const { columns, words } = sizes
  const { around, cell, size, small, unitBelow, rise, top, rows, ...laid } = measure(
    cards,
    sizes,
    { width, height },
    share,
  )
  // Among larger words a small number would be read last.
  const leastAlone = Math.min(sizes.caption * ALONE_TO_CAPTION * share, commonSize(cards, cell, words))
  const drawn = cards.map((card, i) => {
    const { start, head, figure } = itemAt(rows, Math.floor(i / columns))
    const { heading, below } = itemAt(around, i)
    const own = figureBlock(card.point, size, small, hasUnitBelow(card.point, words) ? unitBelow : null, rise)
    const x = (i % columns) * (cell + GAP.column * share)
    const nodes: SceneNode[] = [
      ...(cards.length > 1 ? [ruleOver(x, start, cell, RULE * share)] : []),
      ...at(x, start + top, asPart('label', heading)),
      ...at(x, start + top + head, asPart('value', own)),
      ...at(x, start + top + head + figure, below),
    ]
    return group('row', nodes, card.point.name)
  })
  return {
    nodes: [partIn('numbers', { x: 0, y: 0, width, height: laid.height }, drawn)],
    height: laid.height,
    fits: laid.height <= height && (cards.length > 1 || size >= leastAlone),
    digits: laid.digits,
  }
}

/** Numbers below each other, each with its name and caption at the right, in the middle of its height. */
function layOutRows(
  cards: readonly NumberCard[],
  { digits, unit }: RowSizes,
  { width, height }: Box,
  share: number,
): Sized {
  const gap = ROWS.gap * share
  const most = width - gap - ROWS.words * share
  const least = LEAST.digits * share
  const widest = commonSize(cards, most, { share: unit, below: false })
  const size = Math.max(least, Math.min(digits, widest))
  const small = Math.max(LEAST.caption * share, size * unit)
  const widths = cards.map(({ point }) => figureWidth(point.wording, { size, words: small, unit: true }))
  const start = Math.max(...widths) + gap
  const top = (RULE + GAP.rule) * share
  const name = Math.min(ROWS.name, Math.max(LEAST.name, digits * ROWS.nameToDigits))
  const caption = Math.min(ROWS.caption, Math.max(LEAST.caption, name * CAPTION_SHARE))
  const rows: SceneNode[] = []
  let y = 0
  for (const card of cards) {
    const [label, below] = [
      paragraph(card.heading, width - start, {
        size: name,
        spacing: 1.25,
        weight: 500,
        wrap: evenLines,
      }),
      belowBlock(card, width - start, caption, evenLines),
    ]
    const words = stack([asPart('label', label), below], GAP.part)
    const figure = figureBlock(card.point, size, small, null)
    const high = Math.max(figure.height, words.height)
    const middle = (block: Block) => y + top + (high - block.height) / 2
    const nodes = [
      ruleOver(0, y, width, RULE * share),
      ...at(0, middle(figure), asPart('value', figure)),
      ...at(start, middle(words), words),
    ]
    rows.push(group('row', nodes, card.point.name))
    y += top + high + GAP.rule * share
  }
  return {
    nodes: [partIn('numbers', { x: 0, y: 0, width, height: y }, rows)],
    height: y,
    fits: y <= height,
    digits: size,
  }
}

const ruleOver = (x: number, y: number, width: number, stroke: number): SceneNode =>
  level(y + stroke / 2, x, x + width, { role: 'rule-strong', width: stroke })

function belowBlock(card: NumberCard, width: number, caption: number, wrap: Wrap): Block {
  const { change, target, bar } = card
  return stack(
    [
      asPart('change', paragraph(change, width, { size: caption * 1.25, weight: 600, spacing: 1.3 })),
      bar === null ? EMPTY : miniBar(bar, width, BAR, MEASURES.stage),
      paragraph(targetWords(target), width, { size: caption, spacing: 1.35 }),
      asPart(
        'caption',
        paragraph(card.caption, width, { size: caption, role: 'ink-2', spacing: 1.35, wrap }),
      ),
    ],
    GAP.part,
  )
}
