import type { ValueItem, ValueModel } from '../../charts/chart-model.ts'
import { MEASURES } from '../../charts/layout/chart-size.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import { textWidth } from '../../charts/layout/text-fit.ts'
import { partsOf } from '../../domain/number-parts.ts'
import { barMark } from './bar-mark.ts'
import { COLOURS } from './palette.ts'
import type { Block } from './svg.ts'
import { at, group, line, stack } from './svg.ts'
import { paragraph, spans } from './text.ts'

const SIZES = { label: 14, words: 16, digits: 32, status: 13 } as const
const COLUMN = { least: 152, gap: 24, most: 4 } as const

/** A value with what stands above and below it. */
export interface ValueCard {
  readonly item: ValueItem
  readonly heading: string
  readonly below: readonly string[]
}

/** Values side by side, each large and by itself. */
export const valueBlock = ({ items }: ValueModel, width: number): Block =>
  cardsBlock(
    items.map((item) => ({ item, heading: headingOf(item, items.length === 1), below: [] })),
    width,
  )

const headingOf = ({ label, note }: ValueItem, alone: boolean): string =>
  [...(alone ? [] : [label]), ...(note === null ? [] : [note])].join(' · ')

/**
 * Cards of values side by side, in as many rows as they take.
 * @param most in a row
 * @param ruled whether each has a line above it, as those that stand beside others need
 */
export function cardsBlock(
  cards: readonly ValueCard[],
  width: number,
  most: number = COLUMN.most,
  ruled = true,
): Block {
  const widest = Math.max(COLUMN.least, ...cards.map(({ item }) => figureWidth(item)))
  const fitting = Math.floor((width + COLUMN.gap) / (widest + COLUMN.gap))
  const columns = Math.max(1, Math.min(fitting, cards.length, most))
  const room = (width - COLUMN.gap * (columns - 1)) / columns
  const drawn = cards.map((card) => cardBlock(card, room, ruled))
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row): Block => {
    const blocks = drawn.slice(row * columns, (row + 1) * columns)
    return {
      svg: blocks.map(({ svg }, i) => at(i * (room + COLUMN.gap), 0, svg)).join(''),
      height: Math.max(...blocks.map(({ height }) => height)),
    }
  })
  return stack(rows, 20)
}

function figureWidth(item: ValueItem): number {
  const { before, digits, tail, unit } = partsOf(item.wording)
  return textWidth(before + tail + unit) * SIZES.words + textWidth(digits) * SIZES.digits
}

function cardBlock({ item, heading, below }: ValueCard, width: number, ruled: boolean): Block {
  const { target } = item
  const status = target === null ? '' : `${SIGNS[target.status]} ${target.text} · ${target.statusText}`
  const content = stack(
    [
      paragraph(heading, width, { size: SIZES.label, fill: COLOURS['ink-2'] }),
      figure(item),
      miniBar(item, width),
      paragraph(status, width, { size: SIZES.status }),
      ...below.map((text) => paragraph(text, width, { size: SIZES.status, fill: COLOURS['ink-2'] })),
    ],
    4,
  )
  const rule = ruled ? line(0, 0, width, 0, COLOURS['rule-strong'], 1) : ''
  return { svg: group(item.name, rule, at(0, 8, content.svg)), height: content.height + 8 }
}

const SIGNS = { met: '✓', missed: '✗', unknown: '?' } as const

function figure(item: ValueItem): Block {
  const { before, digits, tail, unit } = partsOf(item.wording)
  const fill = item.tone === 'accent' ? COLOURS.accent : COLOURS.ink
  const svg = spans(0, SIZES.digits, { size: SIZES.words, fill, weight: 500 }, [
    { text: before },
    { text: digits, size: SIZES.digits, weight: 600 },
    { text: `${tail}${unit}` },
  ])
  return { svg, height: SIZES.digits * 1.3 }
}

/** The bar under a value, where it says more than the number. */
function miniBar({ axis, mark, whole, tone, derived, target }: ValueItem, width: number): Block {
  if (axis === null) return { svg: '', height: 0 }
  const { stroke } = MEASURES.card
  const height = MEASURES.card.bar * 0.5
  const pad = height * 0.5
  const scale = pixelScale(axis, stroke, Math.min(width, height * 24) - height)
  const place = { scale, y: pad, height, stroke: stroke * 0.85 }
  const upright = (value: number, thick: number, dash?: string) =>
    line(scale(value), 0, scale(value), height + pad * 2, COLOURS.ink, thick, dash)
  const svg = [
    whole === null ? '' : barMark(whole, 'whole', false, place),
    barMark(mark, tone, derived, place),
    upright(0, stroke * 0.75),
    target === null ? '' : upright(target.value, stroke, `${stroke * 2} ${stroke}`),
  ]
  return { svg: svg.join(''), height: height + pad * 2 }
}
