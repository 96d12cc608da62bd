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
import type { GroupNode, Point, SceneNode } from './scene.ts'
import { group, path, straight, text, valueGroup } from './scene.ts'
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
/**
 * In a room to fill, numbers stand below each other only if that makes them so many times as large: side by side, time runs as it is read, and
 * the arrow leads where the change leads.
 */
const MUCH_LARGER = { below: 1.4, rows: 1.7 } as const
/** The least length of an arrow, that between numbers with their times beside them, in em of the digits, and how far it may be drawn out. */
const ARROW = 1.4
const SHORT_ARROW = 0.8
const DRAWN_OUT = 2.4

/** The sizes of the texts in pixels, and the width of a line. */
interface Sizes extends FigureLook {
  readonly label: number
  readonly change: number
  readonly status: number
  readonly stroke: number
}

/** How two numbers stand: side by side, below each other with their times before them, or below each other with their times above. */
export type ChangeWay = 'beside' | 'rows' | 'below'

/** A way with the size of its digits, the largest for which there is room. */
interface Laid {
  readonly digits: number
  readonly block: Block
}

type Ways = Partial<Record<ChangeWay, Laid | undefined>>

/**
 * Two numbers, the earlier first, side by side if the width allows. If they are alike, an arrow with the change leads from one to the other.
 * @param way how they stand, if that is decided; where they have no room so, they stand as is best for them
 */
export function changeBlock(model: ChangeModel, width: number, height?: number, way?: ChangeWay): Block {
  const ways = waysIn(model, width, height)
  const laid = (way && ways[way]) ?? ways[bestOf([ways], height !== undefined)]
  const sizes = sizesIn(height)
  const block = laid?.block ?? belowBlock(model, width, itemAt(sizes, sizes.length - 1))
  // In a smaller room it must be just as high.
  return { ...block, keeps: [block.height] }
}

/** How a change stands in all of several rooms, in which its words differ. */
export const changeWay = (
  changes: readonly { readonly model: ChangeModel; readonly room: { width: number; height: number } }[],
): ChangeWay =>
  bestOf(
    changes.map(({ model, room }) => waysIn(model, room.width, room.height)),
    true,
  )

function waysIn(model: ChangeModel, width: number, height: number | undefined): Ways {
  const room = height ?? Number.POSITIVE_INFINITY
  const laid = (blockOf: (own: Sizes) => Block | null): Laid | undefined => {
    for (const own of sizesIn(height)) {
      const block = blockOf(own)
      if (block !== null && block.height <= room) return { digits: own.size, block }
    }
    return undefined
  }
  return {
    beside: laid((own) => besideBlock(model, width, own, height !== undefined)),
    rows: height === undefined ? undefined : laid((own) => rowsBlock(model, width, own)),
    below: laid((own) => (widestIn(model, own) <= width ? belowBlock(model, width, own) : null)),
  }
}

/** The way with the largest digits in all rooms, side by side unless another one makes them much larger. */
function bestOf(all: readonly Ways[], isStage: boolean): ChangeWay {
  const digits = (way: ChangeWay) => Math.min(...all.map((ways) => ways[way]?.digits ?? 0))
  const beside = digits('beside')
  const isLarger = (way: 'rows' | 'below') => digits(way) > 0 && digits(way) >= beside * MUCH_LARGER[way]
  if (isStage && isLarger('rows')) return 'rows'
  return beside === 0 || (isStage && isLarger('below')) ? 'below' : 'beside'
}

/** The sizes of a change from large to small. */
function sizesIn(height: number | undefined): readonly Sizes[] {
  const size = sizeIn(height)
  const { label, tick: status, stroke } = MEASURES[size]
  return DIGITS[size].map((digits) => {
    const least = (share: number) => Math.max(label, digits * share)
    const texts = { label: least(SHARE.label), change: least(SHARE.change), status, stroke }
    return { size: digits, words: digits * SHARE.words, face: 'title', ...texts }
  })
}

const widestIn = ({ points }: ChangeModel, own: Sizes): number =>
  Math.max(...points.map(({ wording }) => figureWidth(wording, own)))

/** @param fills whether they fill the width: an arrow is drawn out, and two columns are of one width */
function besideBlock(
  { points, change, alike }: ChangeModel,
  width: number,
  own: Sizes,
  fills: boolean,
): Block | null {
  const [from, to] = points
  const { size: digits, label } = own
  const widthOf = (item: ValueItem) =>
    Math.max(figureWidth(item.wording, own), textWidth(nameOf(item)) * label)
  const [first, second] = [widthOf(from), widthOf(to)]
  const words = textWidth(change ?? '') * own.change * BOLD
  const least = alike ? Math.max(digits * ARROW, words + digits * 0.3) : 0
  const pad = digits * 0.4
  const spare = width - first - second - least - pad * 2
  if (spare < 0) return null
  const arrow = alike && fills ? Math.min(least * DRAWN_OUT, least + spare) : least
  const half = alike || !fills ? 0 : Math.min(width / 2, first + pad * 2 + spare)
  const start = Math.max(first + pad * 2 + arrow, half)
  const [left, right] = [numberBlock(from, first, own), numberBlock(to, width - start, own)]
  const middle = label * 1.5 + digits * 0.75
  return {
    height: Math.max(left.height, right.height),
    nodes: [
      valueGroup(from, left.nodes),
      valueGroup(to, at(start, 0, right)),
      ...(alike ? [arrowTo(change ?? '', [first + pad, middle], [start - pad, middle], own)] : []),
    ],
  }
}

/** The height of a number with its time before it, in em of the digits. */
const ROW = 1.1

/** Two numbers below each other, behind the column of their times; null if the width is too small. */
function rowsBlock(model: ChangeModel, width: number, own: Sizes): Block | null {
  const times = Math.max(...model.points.map((item) => textWidth(nameOf(item)) * own.label))
  const start = times + own.size * 0.4
  if (start + widestIn(model, own) > width) return null
  const rowOf = (item: ValueItem): Block => {
    const words = [
      paragraph(nameOf(item), times * 1.01, { size: own.label, role: 'ink-2' }),
      paragraph(targetWords(item.target), times, { size: own.status }),
    ]
    const [said, height] = [stack(words, 0), own.size * ROW]
    const figure = group('value', at(start, 0, { nodes: [figureText(item, own.size * 0.9, own)] }))
    return { nodes: [...at(0, (height - said.height) / 2, said), figure], height }
  }
  return joined(model, rowOf, own, { length: SHORT_ARROW, arrow: own.label * 0.5, words: start })
}

/** Two numbers below each other, each with its time above it. */
const belowBlock = (model: ChangeModel, width: number, own: Sizes): Block =>
  joined(model, (item) => numberBlock(item, width, own), own, {
    length: ARROW,
    arrow: own.size * 0.3,
    words: own.size * 0.8,
  })

/** How long the arrow between two numbers below each other is, in em of the digits, and where it and its words stand, in pixels. */
interface Joint {
  readonly length: number
  readonly arrow: number
  readonly words: number
}

/** Two numbers below each other with the arrow between them. */
function joined(
  { points, change, alike }: ChangeModel,
  blockOf: (item: ValueItem) => Block,
  own: Sizes,
  { length: em, arrow: x, words }: Joint,
): Block {
  const [from, to] = points
  const { size: digits } = own
  const [first, second] = [blockOf(from), blockOf(to)]
  const top = first.height + digits * 0.2
  // Without words, an arrow would say nothing that the times do not.
  const isJoined = alike && (change ?? '') !== ''
  const length = isJoined ? digits * em : 0
  const baseline = top + length / 2 + own.change * 0.35
  const said = text(words, baseline, [change ?? ''], { size: own.change, weight: 700 })
  const joint = [group('arrow', arrowLine([x, top], [x, top + length], own)), group('arrow', [said])]
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
function arrowTo(said: string, from: Point, to: Point, own: Sizes): GroupNode {
  const { change: size } = own
  const style = { size, weight: 700, anchor: 'middle' } as const
  const words = said === '' ? [] : [text((from[0] + to[0]) / 2, from[1] - size * 0.5, [said], style)]
  return group('arrow', [...arrowLine(from, to, own), ...words], said)
}

/** The line of an arrow with its head, to the right or down: as time runs. */
function arrowLine(from: Point, to: Point, { stroke }: Sizes): SceneNode[] {
  const [x, y] = to
  const tip = stroke * 4
  const line = { role: 'ink', width: stroke } as const
  const other: Point = from[1] === y ? [x - tip, y + tip] : [x + tip, y - tip]
  return [straight(from, to, line), path([[x - tip, y - tip], to, other], line)]
}
