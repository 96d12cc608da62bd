import type { Box } from '../../charts/layout/chart-size.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { evenLines } from '../../charts/layout/even-lines.ts'
import { textWidth } from '../../charts/layout/text-width.ts'
import type { Block, TextLook } from '../../charts/scene/block.ts'
import { asPart, at, EMPTY, paragraph, stack } from '../../charts/scene/block.ts'
import { figureWidth } from '../../charts/scene/figure.ts'
import { group, partIn, upright } from '../../charts/scene/scene.ts'
import { targetWords } from '../../charts/scene/target.ts'
import { miniBar } from '../../charts/scene/values.ts'
import type { Body } from './fit.ts'
import type { NumberCard, Wordset } from './number-card.ts'
import {
  BAR,
  BELOW,
  commonSize,
  figureBlock,
  LEAST,
  largest,
  RULE,
  SMALL_SHARE,
  USUAL,
} from './number-card.ts'
import { numbersBody } from './numbers-body.ts'

/** Digits with their unit beside them keep at least this share of their size: alone on its slide, a number has room for a long one. */
const KEPT_BESIDE = 0.55
/**
 * A number alone: its largest digits in pixels, the share of the width that they may take, and the gaps. The digits have at least the
 * size `least` beside their words; a unit below them is `unit` times as large, at most as wide as they may be. If the width has no room for
 * that, the words are below the number.
 */
const LONE = {
  most: 460,
  least: 200,
  share: 0.64,
  gap: 72,
  unit: 0.24,
  between: 22,
  bar: 44,
  toName: 3,
} as const
/** A room that is narrower than this, in pixels, is that of a phone. */
const LONE_NARROW = 1000
/** The type of its words, in pixels: in a wide room, and in a narrow one, where they are below the number. */
const LONE_WORDS = {
  wide: { name: 56, change: 60, fact: 40 },
  narrow: { name: 32, change: 36, fact: LEAST.caption },
} as const

/**
 * A number alone on its slide, as large as the width allows, and beside it, behind a rule, what it is, its change and its facts, each in a
 * line of its own. Its bar is below both.
 */
export function loneBody(card: NumberCard, facts: readonly string[]): Body {
  if (card.heading === '' && card.change === '' && facts.length === 0) return numbersBody([card])
  return (usual) => {
    const type = usual.width < LONE_NARROW ? LONE_WORDS.narrow : LONE_WORDS.wide
    const sizeIn = (width: number, words: Wordset) => loneSize(card, width, words)
    // A long unit beside the digits would make them small: it is below them.
    const beside = sizeIn(usual.width * LONE.share, USUAL)
    const isBelow = beside < sizeIn(usual.width * LONE.share, BELOW) * KEPT_BESIDE
    const words = isBelow ? BELOW : USUAL
    const isWide = sizeIn(usual.width * LONE.share, words) >= LONE.least
    const most = (room: Box) => sizeIn(room.width * (isWide ? LONE.share : 1), words)
    const laid = (room: Box, digits: number) =>
      layOutLone(card, facts, room, { digits, isWide, share: room.width / usual.width, words: type, isBelow })
    const digits = largest(LEAST.digits, most(usual), (size) => laid(usual, size).height <= usual.height)
    return (room) => {
      const block = laid(room, Math.min(digits, most(room)))
      return { ...block, fits: block.height <= room.height && digits >= type.name * LONE.toName }
    }
  }
}

/** The size of the digits of a number that is alone, in a width in pixels. */
const loneSize = (card: NumberCard, width: number, words: Wordset): number =>
  Math.min(
    LONE.most,
    commonSize([card], () => width, words),
  )

interface LoneSizes {
  readonly digits: number
  /** Whether the words are beside the number, else below it. */
  readonly isWide: boolean
  /** Whether its unit is below its digits. */
  readonly isBelow: boolean
  readonly share: number
  readonly words: (typeof LONE_WORDS)[keyof typeof LONE_WORDS]
}

function layOutLone(
  card: NumberCard,
  facts: readonly string[],
  { width }: Box,
  { digits, isWide, isBelow, share, words: type }: LoneSizes,
): Block {
  const small = Math.max(LEAST.caption, digits * SMALL_SHARE)
  const gap = LONE.gap * share
  const { wording } = card.point
  const room = width * (isWide ? LONE.share : 1)
  const unitWidth = textWidth(wording.unit.trim())
  const below = isBelow ? Math.max(LEAST.caption, Math.min(digits * LONE.unit, room / unitWidth)) : null
  const figure = figureBlock(card.point, digits, small, below)
  const wide = Math.max(
    figureWidth(wording, { size: digits, words: small, unit: below === null }),
    (below ?? 0) * unitWidth,
  )
  const start = isWide ? wide + gap : 0
  const inner = width - start - (isWide ? gap : 0)
  const said = (is: 'label' | 'change' | 'caption', words: string, look: TextLook): Block =>
    asPart(is, paragraph(words, inner, { spacing: 1.3, wrap: evenLines, ...look }))
  const fact: TextLook = { size: type.fact, role: 'ink-2' }
  const words = stack(
    [
      said('label', card.heading, { size: type.name, weight: 600 }),
      said('change', card.change, { size: type.change, weight: 600 }),
      said('caption', targetWords(card.target), { size: type.fact }),
      ...facts.map((one) => said('caption', one, fact)),
    ],
    LONE.between * share,
  )
  const high = Math.max(figure.height, words.height)
  const value = asPart('value', figure)
  const besides: Block = {
    height: high,
    nodes: [
      ...at(0, (high - value.height) / 2, value),
      upright(start, (high - words.height) / 2, (high + words.height) / 2, {
        role: 'rule-strong',
        width: RULE * share,
      }),
      ...at(start + gap, (high - words.height) / 2, words),
    ],
  }
  const bar = card.bar === null ? EMPTY : miniBar(card.bar, width, BAR, MEASURES.stage)
  const { nodes, height } = stack([...(isWide ? [besides] : [value, words]), bar], LONE.bar * share)
  const row = group('row', nodes, card.point.name)
  return { nodes: [partIn('numbers', { x: 0, y: 0, width, height }, [row])], height }
}
