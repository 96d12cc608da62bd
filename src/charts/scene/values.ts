import type { ValueItem, ValueModel } from '../chart-model.ts'
import { nameOf } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import { MEASURES, pixelScale } from '../layout/chart-size.ts'
import type { Block } from './block.ts'
import { at, beside, EMPTY, paragraph, stack } from './block.ts'
import { figureText, figureWidth } from './figure.ts'
import { barInWhole } from './mark.ts'
import type { SceneNode, Stroke } from './scene.ts'
import { group, level, upright } from './scene.ts'
import { targetWords } from './target.ts'

const SIZES = { label: 14, status: 13 } as const
const FIGURE = { size: 32, words: 16 } as const
const COLUMN = { least: 152, gap: 24, most: 4 } as const

/** Values side by side, each large and by itself, in as many rows as they need. */
export function valuesBlock({ items }: ValueModel, width: number): Block {
  const widest = Math.max(COLUMN.least, ...items.map((item) => figureWidth(item.wording, FIGURE)))
  const fitting = Math.floor((width + COLUMN.gap) / (widest + COLUMN.gap))
  const columns = Math.max(1, Math.min(fitting, items.length, COLUMN.most))
  const room = (width - COLUMN.gap * (columns - 1)) / columns
  const blocks = items.map((item) => cardBlock(item, items.length === 1, room))
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    beside(blocks.slice(row * columns, (row + 1) * columns), room, COLUMN.gap),
  )
  return stack(rows, 20)
}

/** A value below a line, with its label above it, and below it how it compares with its target. */
function cardBlock(item: ValueItem, alone: boolean, width: number): Block {
  const heading = alone ? (item.note ?? '') : nameOf(item)
  const content = stack(
    [
      paragraph(heading, width, { size: SIZES.label, role: 'ink-2' }),
      {
        nodes: [group('value', [figureText(item, FIGURE.size, FIGURE)])],
        height: FIGURE.size * 1.3,
      },
      miniBar(item, width, MEASURES.card.bar * 0.5, MEASURES.card),
      paragraph(targetWords(item.target), width, { size: SIZES.status }),
    ],
    4,
  )
  const rule = level(0, 0, width, { role: 'rule-strong', width: 1 })
  return { nodes: [group('row', [rule, ...at(0, 8, content)], item.name)], height: content.height + 8 }
}

/** The length of a bar is at most this many times its height. */
const LONGEST = 24

/**
 * The bar under a value, if it says more than the number.
 * @param bar its height, in pixels
 */
export function miniBar(
  item: ValueItem,
  full: number,
  bar: number,
  { stroke, hair }: Pick<Measures, 'stroke' | 'hair'>,
): Block {
  const { axis, whole, target } = item
  if (axis === null) return EMPTY
  const pad = bar * 0.5
  const height = bar + pad * 2
  // A share cannot pass its whole; any other open value may point beyond the end of its bar.
  const end = Math.min(full, bar * LONGEST) - (whole === null ? bar : stroke)
  const scale = pixelScale(axis, stroke, end)
  const place = { scale, y: pad, height: bar, stroke: stroke * 0.85, hair }
  const across = (value: number, line: Omit<Stroke, 'role'>): SceneNode =>
    upright(scale(value), 0, height, { role: 'ink', ...line })
  return {
    height,
    nodes: [
      ...barInWhole(item, place),
      across(0, { width: stroke * 0.75 }),
      ...(target === null
        ? []
        : [group('target', [across(target.value, { width: stroke, dash: [stroke * 2, stroke] })])]),
    ],
  }
}
