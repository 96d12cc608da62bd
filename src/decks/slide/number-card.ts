import type { ChartPoint, TargetMark, ValueItem } from '../../charts/chart-model.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import type { Block } from '../../charts/scene/block.ts'
import { asPart, EMPTY, paragraph, stack } from '../../charts/scene/block.ts'
import { figureText, figureWidth } from '../../charts/scene/figure.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { level } from '../../charts/scene/scene.ts'
import { targetWords } from '../../charts/scene/target.ts'
import { miniBar } from '../../charts/scene/values.ts'
import { mostThat } from '../../lib/most-that.ts'
import type { Laid } from './fit.ts'

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

/** The most numbers that can stand below each other, where long units have room. */
export const FEW_NUMBERS = 3

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

/** The size of the words of a number, as a share of that of its digits: the usual one, and smaller ones that leave the digits more room. */
export const SHARES = [SMALL_SHARE, 0.34, 0.3] as const
/** A smaller share must make the digits larger by this factor. */
export const SHARE_GAIN = 1.05
/** Gaps in pixels. */
export const GAP = { column: 64, row: 44, rule: 20, part: 8 } as const

/** A layout with the size of its digits. */
export interface Sized extends Laid {
  readonly fits: boolean
  readonly digits: number
}

/** The height of a line of digits, in em. */
export const DIGIT_LINE = 1.12
/** The rule over a number and the bar below it, in pixels. */
export const RULE = 4
export const BAR = 76

/** A sign such as % is no word: it is never below its number. */
export const isWord = (unit: string): boolean => /\p{L}/u.test(unit)

/**
 * The largest common size of numbers, each in its width in pixels; below the least readable one where they have no room. Units are below all
 * numbers or beside all, since numbers of one row with units in different places look unlike.
 * @param widthOf the width of the number with an index
 */
export function commonSize(
  cards: readonly NumberCard[],
  widthOf: (i: number) => number,
  { share, below }: Wordset,
): number {
  const sizes = cards.map(({ point: { wording } }, i) => {
    const unit = !below || !isWord(wording.unit)
    const em = figureWidth(wording, { size: 1, words: share, unit }) + 0.1
    return widthOf(i) / Math.max(0.6, em)
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
 */
export function figureBlock(point: ChartPoint, size: number, small: number, below: number | null): Block {
  const figure = figureText(point, size * 0.9, {
    size,
    words: small,
    face: 'title',
    unit: below === null,
  })
  const line: Block = { nodes: [figure], height: size * DIGIT_LINE }
  if (below === null) return line
  const { role } = figure
  const unit = point.wording.unit.trim()
  return stack([line, paragraph(unit, Number.POSITIVE_INFINITY, { size: below, weight: 500, role })], 0)
}

/** How a text is broken into lines of a width in em. */
export type Wrap = (text: string, width: number, lines: number) => string[]

/** The rule over a number. */
export const ruleOver = (x: number, y: number, width: number, stroke: number): SceneNode =>
  level(y + stroke / 2, x, x + width, { role: 'rule-strong', width: stroke })

/** What stands below a number, or below its name where its words are beside it. */
export function belowBlock(card: NumberCard, width: number, caption: number, wrap: Wrap): Block {
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
