import type { Box } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import type { Block } from '../../charts/scene/block.ts'
import { asPart, at, paragraph, stack } from '../../charts/scene/block.ts'
import { figureWidth } from '../../charts/scene/figure.ts'
import type { SceneNode } from '../../charts/scene/scene.ts'
import { group, partIn } from '../../charts/scene/scene.ts'
import type { NumberCard, Sized } from './number-card.ts'
import {
  belowBlock,
  commonSize,
  figureBlock,
  GAP,
  LEAST,
  largest,
  RULE,
  ruleOver,
  SHARE_GAIN,
  SHARES,
} from './number-card.ts'

/**
 * In pixels: the largest digits, the type of their words, which is smaller beside small digits, the gap before the words and the least width of
 * the words.
 */
const ROWS = {
  most: 300,
  name: 52,
  nameToDigits: 0.45,
  caption: 36,
  captionShare: 0.75,
  gap: 72,
  words: 480,
} as const

/** Sizes of numbers below each other: of the digits in pixels, and of their unit as a share of it. */
export interface RowSizes {
  readonly digits: number
  readonly unit: number
}

/** The sizes of numbers below each other. */
export function rowSizes(cards: readonly NumberCard[], usual: Box, most: number): RowSizes {
  const sizesWith = (unit: number): RowSizes => {
    const fitting = (digits: number) => {
      const laid = layOutRows(cards, { digits, unit }, usual, 1)
      return laid.fits && laid.digits >= digits
    }
    const largestOf = Math.min(ROWS.most, Math.max(LEAST.digits, most))
    return { digits: largest(LEAST.digits, largestOf, fitting), unit }
  }
  const [usualUnit, ...smaller] = SHARES
  const first = sizesWith(usualUnit)
  // Smaller units make digits larger only where the width has no room for them, not the height.
  const isLow = first.digits + SLACK < widestIn(cards, usual.width, usualUnit, 1)
  return isLow
    ? first
    : smaller
        .map(sizesWith)
        .reduce((one, other) => (other.digits > one.digits * SHARE_GAIN ? other : one), first)
}

/** A difference between two sizes of digits in pixels that comes of the steps in which they are tried. */
const SLACK = 2

/** The size at which the digits leave their words enough of a width. */
const widestIn = (cards: readonly NumberCard[], width: number, unit: number, share: number): number =>
  commonSize(cards, () => width - (ROWS.gap + ROWS.words) * share, { share: unit, below: false })

/** Numbers below each other, each with its name and caption at the right, in the middle of its height. */
export function layOutRows(
  cards: readonly NumberCard[],
  { digits, unit }: RowSizes,
  { width, height }: Box,
  share: number,
): Sized {
  const gap = ROWS.gap * share
  const least = LEAST.digits * share
  const size = Math.max(least, Math.min(digits, widestIn(cards, width, unit, share)))
  const small = Math.max(LEAST.caption * share, size * unit)
  const widths = cards.map(({ point }) => figureWidth(point.wording, { size, words: small, unit: true }))
  const start = Math.max(...widths) + gap
  const top = (RULE + GAP.rule) * share
  const name = Math.min(ROWS.name, Math.max(LEAST.name, digits * ROWS.nameToDigits))
  const caption = Math.min(ROWS.caption, Math.max(LEAST.caption, name * ROWS.captionShare))
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
