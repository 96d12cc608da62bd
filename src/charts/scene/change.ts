import { itemAt } from '../../lib/item-at.ts'
import type { ChangeModel, ValueItem } from '../chart-model.ts'
import { nameOf } from '../chart-model.ts'
import type { ChartSize } from '../layout/chart-size.ts'
import { MEASURES, sizeIn } from '../layout/chart-size.ts'
import { BOLD, textWidth } from '../layout/text-width.ts'
import type { Block } from './block.ts'
import { at, paragraph, stack } from './block.ts'
import type { FigureLook } from './figure.ts'
import { figureText, figureWidth } from './figure.ts'
import type { GroupNode, Point } from './scene.ts'
import { group, path, straight, text, upright, valueGroup } from './scene.ts'
import { targetWords } from './target.ts'

/** The largest and the smallest digits on a stage, and the difference between two sizes that are tried: small, so that the width is used well. */
const STAGE = { most: 280, least: 52, by: 2 } as const
/** Sizes of the digits from large to small; the size of the other texts depends on them. */
const DIGITS: Readonly<Record<ChartSize, readonly number[]>> = {
  card: [48, 40, 34, 28],
  stage: Array.from(
    { length: (STAGE.most - STAGE.least) / STAGE.by + 1 },
    (_, i) => STAGE.most - i * STAGE.by,
  ),
}
const SHARE = { words: 0.42, label: 0.34, change: 0.42 } as const
/** In a room to fill, numbers are placed below each other if that makes them larger by at least this factor; less if their times stay beside them. */
const MUCH_LARGER = { below: 1.4, rows: 1.15 } as const
/** The least length of an arrow or a line, and that between numbers with their times beside them, in em of the digits. */
const ARROW = 1.4
const SHORT_ARROW = 0.8

/** The sizes of the texts in pixels, and the width of a line. */
interface Sizes extends FigureLook {
  readonly label: number
  readonly change: number
  readonly status: number
  readonly stroke: number
}

/**
 * Two numbers, the earlier first. If they are alike, an arrow with the change joins them. If the width is too small, they are below each other,
 * and a plain line joins them: an arrow that points down beside +78.94% would look like a fall.
 */
export function changeBlock(model: ChangeModel, width: number, height?: number): Block {
  const size = sizeIn(height)
  const { label, tick: status, stroke } = MEASURES[size]
  const sizes = DIGITS[size].map((digits): Sizes => {
    const least = (share: number) => Math.max(label, digits * share)
    const texts = { label: least(SHARE.label), change: least(SHARE.change), status, stroke }
    return { size: digits, words: digits * SHARE.words, face: 'title', ...texts }
  })
  const room = height ?? Number.POSITIVE_INFINITY
  const fits = (block: Block | null) => block !== null && block.height <= room
  const beside = sizes.find((own) => fits(besideBlock(model, width, own)))
  const inRows = size === 'stage' ? sizes.find((own) => fits(rowsBlock(model, width, own, room))) : undefined
  const below = sizes.find((own) => widestIn(model, own) <= width && fits(belowBlock(model, width, own)))
  const isLarger = (other: Sizes | undefined, by: number) =>
    size === 'stage' && (other?.size ?? 0) >= (beside?.size ?? 0) * by
  const isHigh = inRows !== undefined && isLarger(inRows, MUCH_LARGER.rows)
  const rows = isHigh ? rowsBlock(model, width, inRows, room) : null
  const large =
    beside === undefined || isLarger(below, MUCH_LARGER.below) ? null : besideBlock(model, width, beside)
  const block = rows ?? large ?? belowBlock(model, width, below ?? itemAt(sizes, sizes.length - 1))
  // In a smaller room it must be just as high.
  return { ...block, keeps: [block.height] }
}

const widestIn = ({ points }: ChangeModel, own: Sizes): number =>
  Math.max(...points.map(({ wording }) => figureWidth(wording, own)))

function besideBlock({ points, change, alike }: ChangeModel, width: number, own: Sizes): Block | null {
  const [from, to] = points
  const { size: digits, label } = own
  const widthOf = (item: ValueItem) =>
    Math.max(figureWidth(item.wording, own), textWidth(nameOf(item)) * label)
  const first = widthOf(from)
  const words = textWidth(change ?? '') * own.change * BOLD
  const arrow = alike ? Math.max(digits * ARROW, words + digits * 0.3) : 0
  const pad = digits * 0.4
  if (first + widthOf(to) + arrow + pad * 2 > width) return null
  const end = first + pad + arrow
  const [left, right] = [numberBlock(from, first, own), numberBlock(to, width - end - pad, own)]
  const middle = label * 1.5 + digits * 0.75
  return {
    height: Math.max(left.height, right.height),
    nodes: [
      valueGroup(from, left.nodes),
      valueGroup(to, at(end + pad, 0, right)),
      ...(alike ? [arrowTo(change ?? '', [first + pad, middle], [end, middle], own)] : []),
    ],
  }
}

/** The height of a number with its time beside it, in em of the digits. */
const ROW = 1.1

/** Two numbers below each other with their times beside them; null if the room is too small. */
function rowsBlock(model: ChangeModel, width: number, own: Sizes, room: number): Block | null {
  if (own.size * ROW * 2 > room) return null
  const start = widestIn(model, own) + own.size * 0.4
  if (model.points.some((item) => start + textWidth(nameOf(item)) * own.label > width)) return null
  const rowOf = (item: ValueItem): Block => {
    const words = [
      paragraph(nameOf(item), width - start, { size: own.label, role: 'ink-2' }),
      paragraph(targetWords(item.target), width - start, { size: own.status }),
    ]
    const [said, height] = [stack(words, 0), own.size * ROW]
    const figure = group('value', [figureText(item, own.size * 0.9, own)])
    return { nodes: [figure, ...at(start, (height - said.height) / 2, said)], height }
  }
  return joined(model, rowOf, own, SHORT_ARROW)
}

/** Two numbers below each other, each with its time above it. */
const belowBlock = (model: ChangeModel, width: number, own: Sizes): Block =>
  joined(model, (item) => numberBlock(item, width, own), own, ARROW)

/** Two numbers below each other with the line between them. */
function joined(
  { points, change, alike }: ChangeModel,
  blockOf: (item: ValueItem) => Block,
  own: Sizes,
  em: number,
): Block {
  const [from, to] = points
  const { size: digits } = own
  const [first, second] = [blockOf(from), blockOf(to)]
  const top = first.height + digits * 0.2
  // Without words, a line would say nothing that the times do not.
  const isJoined = alike && (change ?? '') !== ''
  const length = isJoined ? digits * em : 0
  const [x, baseline] = [digits * 0.3, top + length / 2 + own.change * 0.35]
  const joint = [
    group('arrow', [upright(x, top, top + length, { role: 'ink', width: own.stroke })]),
    group('arrow', [text(digits * 0.8, baseline, [change ?? ''], { size: own.change, weight: 700 })]),
  ]
  const below = top + length + digits * 0.2
  return {
    height: below + second.height,
    nodes: [valueGroup(from, first.nodes), ...(isJoined ? joint : []), valueGroup(to, at(0, below, second))],
  }
}

/** A number with its time above it, and how it compares with its target. */
function numberBlock(item: ValueItem, width: number, own: Sizes): Block {
  const { size: digits, label, status } = own
  return stack(
    [
      { nodes: [text(0, label, [nameOf(item)], { size: label, role: 'ink-2' })], height: label * 1.5 },
      { nodes: [group('value', [figureText(item, digits, own)])], height: digits * 1.2 },
      paragraph(targetWords(item.target), width, { size: status }),
    ],
    0,
  )
}

/** An arrow to the right, with the change written above it. */
function arrowTo(said: string, from: Point, to: Point, { change: size, stroke }: Sizes): GroupNode {
  const [x, y] = to
  const tip = stroke * 4
  const line = { role: 'ink', width: stroke } as const
  const head: Point[] = [[x - tip, y - tip], to, [x - tip, y + tip]]
  const style = { size, weight: 700, anchor: 'middle' } as const
  const words = said === '' ? [] : [text((from[0] + x) / 2, from[1] - size * 0.5, [said], style)]
  return group('arrow', [straight(from, to, line), path(head, line), ...words], said)
}
