import type { ChangeModel, ValueItem } from '../chart-model.ts'
import { nameOf } from '../chart-model.ts'
import type { ChartSize } from '../layout/chart-size.ts'
import { MEASURES } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import type { Block } from './block.ts'
import { at, paragraph, stack } from './block.ts'
import type { FigureLook } from './figure.ts'
import { figureText, figureWidth } from './figure.ts'
import type { SceneNode } from './scene.ts'
import { group, path, straight, text, valueGroup } from './scene.ts'
import { targetWords } from './target.ts'

/** The largest and the smallest digits on a stage, and the step between two sizes that are tried: small, so that the width is used well. */
const STAGE = { most: 280, least: 52, step: 2 } as const
/** Sizes of the digits from large to small; the size of the other texts depends on them. */
const DIGITS: Readonly<Record<ChartSize, readonly number[]>> = {
  card: [48, 40, 34, 28],
  stage: Array.from(
    { length: (STAGE.most - STAGE.least) / STAGE.step + 1 },
    (_, i) => STAGE.most - i * STAGE.step,
  ),
}
const SHARE = { words: 0.42, label: 0.34, step: 0.42 } as const
/** The factor by which bold type is wider. */
const BOLD = 1.08
/** In a room to fill, numbers are placed below each other if that makes them larger by at least this factor. */
const MUCH_LARGER = 1.4
/** The least length of an arrow, in em of the digits. */
const ARROW = 1.4

/** Two numbers, the earlier first. If they are alike, an arrow with the change joins them. If the width is too small, they are below each other. */
export function changeBlock(
  model: ChangeModel,
  width: number,
  size: ChartSize = 'card',
  room = Number.POSITIVE_INFINITY,
): Block {
  const sizes = DIGITS[size]
  const fits = (block: Block | null) => block !== null && block.height <= room
  const beside = sizes.find((digits) => fits(besideBlock(model, width, digits, size)))
  const widest = (digits: number) =>
    Math.max(...model.points.map((item) => figureWidth(item.wording, lookOf(item, digits))))
  const below = sizes.find(
    (digits) => widest(digits) <= width && fits(belowBlock(model, width, digits, size)),
  )
  const isHigh = Number.isFinite(room) && (below ?? 0) >= (beside ?? 0) * MUCH_LARGER
  return (
    (beside === undefined || isHigh ? null : besideBlock(model, width, beside, size)) ??
    belowBlock(model, width, below ?? sizes.at(-1) ?? 0, size)
  )
}

const smallOf = (digits: number, size: ChartSize) => Math.max(MEASURES[size].label, digits * SHARE.label)

function besideBlock(model: ChangeModel, width: number, digits: number, size: ChartSize): Block | null {
  const [from, to] = model.points
  const small = smallOf(digits, size)
  const widths = [from, to].map((item) =>
    Math.max(figureWidth(item.wording, lookOf(item, digits)), textWidth(nameOf(item)) * small),
  )
  const [first = 0, second = 0] = widths
  const said = model.step ?? ''
  const stepSize = Math.max(MEASURES[size].label, digits * SHARE.step)
  const arrow = model.alike ? Math.max(digits * ARROW, textWidth(said) * stepSize * BOLD + digits * 0.3) : 0
  const pad = digits * 0.4
  if (first + second + arrow + pad * 2 > width) return null
  const [left, right] = [numberBlock(from, first, digits, size), numberBlock(to, width, digits, size)]
  const x = first + pad * 2 + arrow
  const middle = small * 1.5 + digits * 0.75
  return {
    height: Math.max(left.height, right.height),
    nodes: [
      valueGroup(from, left.nodes),
      valueGroup(to, at(x, 0, right)),
      ...(model.alike
        ? [arrowTo(said, [first + pad, middle], [first + pad + arrow, middle], stepSize, size)]
        : []),
    ],
  }
}

function belowBlock(model: ChangeModel, width: number, digits: number, size: ChartSize): Block {
  const [from, to] = model.points
  const said = model.step ?? ''
  const stepSize = Math.max(MEASURES[size].label, digits * SHARE.step)
  const length = digits * ARROW
  const first = numberBlock(from, width, digits, size)
  const second = numberBlock(to, width, digits, size)
  const top = first.height + digits * 0.2
  const arrow = model.alike
    ? [
        arrowTo('', [digits * 0.3, top], [digits * 0.3, top + length], stepSize, size),
        group('step', [
          text(digits * 0.8, top + length / 2 + stepSize * 0.35, [said], { size: stepSize, weight: 700 }),
        ]),
      ]
    : []
  const below = top + (model.alike ? length : 0) + digits * 0.2
  return {
    height: below + second.height,
    nodes: [valueGroup(from, first.nodes), ...arrow, valueGroup(to, at(0, below, second))],
  }
}

const lookOf = ({ tone }: ValueItem, digits: number): FigureLook => ({
  size: digits,
  words: digits * SHARE.words,
  role: tone === 'accent' ? 'accent' : 'ink',
  face: 'title',
  unit: true,
})

/** A number with its time above it, and how it compares with its target. */
function numberBlock(item: ValueItem, width: number, digits: number, size: ChartSize): Block {
  const small = smallOf(digits, size)
  return stack(
    [
      { nodes: [text(0, small, [nameOf(item)], { size: small, role: 'ink-2' })], height: small * 1.5 },
      {
        nodes: [group('value', [figureText(item.wording, digits, lookOf(item, digits))])],
        height: digits * 1.2,
      },
      paragraph(targetWords(item.target), width, { size: MEASURES[size].tick }),
    ],
    0,
  )
}

type End = readonly [x: number, y: number]

/** An arrow with the change written above it. */
function arrowTo(said: string, from: End, to: End, type: number, size: ChartSize): SceneNode {
  const { stroke } = MEASURES[size]
  const tip = stroke * 4
  const line = { role: 'ink', width: stroke } as const
  const isDown = from[0] === to[0]
  const head: readonly End[] = isDown
    ? [[to[0] - tip, to[1] - tip], to, [to[0] + tip, to[1] - tip]]
    : [[to[0] - tip, to[1] - tip], to, [to[0] - tip, to[1] + tip]]
  const words = text((from[0] + to[0]) / 2, from[1] - type * 0.5, [said], {
    size: type,
    weight: 700,
    anchor: 'middle',
  })
  return group('step', [straight(from, to, line), path(head, line), ...(said === '' ? [] : [words])], said)
}
