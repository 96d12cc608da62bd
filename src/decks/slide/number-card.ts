import type { ChartPoint, TargetMark, ValueItem } from '../../charts/chart-model.ts'
import type { Block } from '../../charts/scene/block.ts'
import { paragraph, stack } from '../../charts/scene/block.ts'
import { figureText, figureWidth } from '../../charts/scene/figure.ts'
import { mostThat } from '../../lib/most-that.ts'

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

/** The least sizes of digits, names and captions, in pixels. */
export const LEAST = { digits: 48, name: 30, caption: 26 } as const

/** The usual size of the words of a number, as a share of that of its digits. */
export const SMALL_SHARE = 0.42

/** How the words of numbers side by side are set: their size as a share of the digits', and whether units are below instead of beside them. */
export interface Wordset {
  readonly share: number
  readonly below: boolean
}

/** Digits with their unit beside them keep at least this share of their size. Otherwise the unit is below. */
export const KEPT_FOR_UNIT = 0.65

/** The way with units below. */
export const BELOW: Wordset = { share: SMALL_SHARE, below: true }
/** The usual way to set the words. */
export const USUAL: Wordset = { share: SMALL_SHARE, below: false }

/** The height of a line of digits, in em. */
export const DIGIT_LINE = 1.12
/** The rule over a number and the bar below it, in pixels. */
export const RULE = 4
export const BAR = 76

/** A sign such as % is no word: it is never below its number. */
export const isWord = (unit: string): boolean => /\p{L}/u.test(unit)

/**
 * The largest common size of numbers, each in a width in pixels; below the least readable one where they have no room. Units are below all
 * numbers or beside all, since numbers of one row with units in different places look unlike.
 */
export function commonSize(cards: readonly NumberCard[], width: number, { share, below }: Wordset): number {
  const sizes = cards.map(({ point: { wording } }) => {
    const unit = !below || !isWord(wording.unit)
    const em = figureWidth(wording, { size: 1, words: share, unit }) + 0.1
    return width / Math.max(0.6, em)
  })
  return Math.min(...sizes)
}

/** Sizes are tried in steps of so many pixels. */
const STEP = 2

/** The largest size between two that fits; the least if none fits. What fits at one size must fit at smaller ones. */
export function largest(least: number, most: number, fits: (size: number) => boolean): number {
  const steps = Math.ceil((most - least) / STEP)
  const size = (step: number) => Math.max(least, most - (steps - step) * STEP)
  return size(mostThat(0, steps, (step) => fits(size(step))))
}

/**
 * The number: its digits are large, with their sign and magnitude; its words are small.
 * @param below the size of its unit if that stands below the digits; null if it stands beside them
 * @param rise the additional room above it in em, the same for all numbers of a row
 */
export function figureBlock(
  point: ChartPoint,
  size: number,
  small: number,
  below: number | null,
  rise = 0,
): Block {
  const figure = figureText(point, size * (0.9 + rise), {
    size,
    words: small,
    face: 'title',
    unit: below === null,
  })
  const line: Block = { nodes: [figure], height: size * (DIGIT_LINE + rise) }
  if (below === null) return line
  const { role } = figure
  const unit = point.wording.unit.trim()
  return stack([line, paragraph(unit, Number.POSITIVE_INFINITY, { size: below, weight: 500, role })], 0)
}
