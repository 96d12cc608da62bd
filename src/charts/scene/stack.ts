import { itemAt } from '../../lib/item-at.ts'
import type { StackModel, StackPart } from '../chart-model.ts'
import { nameOf } from '../chart-model.ts'
import type { ChartSize, Measures, Scale } from '../layout/chart-size.ts'
import { MEASURES, pixelScale, sizeIn } from '../layout/chart-size.ts'
import { BOLD_VALUE, textWidth } from '../layout/text-width.ts'
import { isCut, wrapNames } from '../layout/wrap-names.ts'
import type { Block } from './block.ts'
import { barMark } from './mark.ts'
import type { GroupNode, Point, RectNode } from './scene.ts'
import { group, MIDDLE, partIn, path, rect, solid, text, upright, valueGroup } from './scene.ts'

const LINE = 1.3
/** The most lines of a name under the bar, and its largest share of the width; if that cuts a name, all names together may take `all`. */
const NAME_LINES = 3
const NAME_SHARE = { usual: 0.32, all: 0.9 } as const
/** The gap between two names under the bar, in em. */
const NAME_GAP = 1.2
/** The distance from the bar to the names, in em of a name: room for the lines that lead to them. */
const LEAD = 1.2

/** The words of a part: side by side under the bar if all fit there, else below each other. */
interface PartLabel {
  readonly x: number
  /** Top of the words. */
  readonly y: number
  readonly name: readonly string[]
  /** The line from the middle of a part to its words under the bar. Null for words below each other: there a small bar shows the part. */
  readonly leader: readonly Point[] | null
}

interface StackLayout extends ReturnType<typeof layoutBar> {
  readonly height: number
  readonly labels: readonly PartLabel[]
}

/** Bars, values and names from large to small. */
const SIZES: Readonly<Record<ChartSize, readonly Pick<Measures, 'bar' | 'value' | 'label'>[]>> = {
  card: [{ bar: 40, value: 18, label: 14 }],
  stage: [
    { bar: 200, value: 72, label: 38 },
    { bar: 160, value: 60, label: 36 },
    { bar: 130, value: 48, label: 32 },
    { bar: 96, value: 38, label: 28 },
    { bar: 60, value: 32, label: 26 },
  ],
}

/**
 * The positions of bar, whole and parts in a width, as large as the height `room` allows. Names are under the bar if that is possible in any
 * size, else below each other.
 */
function layoutStack(model: StackModel, width: number, room?: number): StackLayout {
  const size = sizeIn(room)
  const sizes = SIZES[size].map((own) => ({ ...MEASURES[size], ...own }))
  const under = sizes.flatMap((m) => layoutUnder(model, width, m) ?? [])
  const below = sizes.map((m) => layoutBelow(model, width, m))
  const fitting = [...under, ...below].find(({ height }) => room === undefined || height <= room)
  return fitting ?? itemAt(below, below.length - 1)
}

/** Where the bar and the words above it are. */
function layoutBar({ axis, whole }: StackModel, width: number, m: Measures) {
  // The chevron of an open end and the edge of a closed one stay within the width.
  const end = width - (whole.mark.openEnd === 'more' ? m.bar * 0.3 + m.stroke : m.stroke)
  // A name that has no room beside its value stands below it.
  const x = besideValue(whole.text, m)
  const isBeside = x + textWidth(nameOf(whole)) * m.label <= width
  const lines = isBeside ? [[nameOf(whole)]] : wrapNames([nameOf(whole)], width / m.label, NAME_LINES)
  const name = itemAt(lines, 0)
  const under = isBeside ? 0 : name.length * m.label * LINE
  const named = isBeside ? { name, x, y: m.value } : { name, x: 0, y: m.value * LINE + m.label }
  return {
    m,
    named,
    barY: m.value * LINE + under + m.label * 0.4,
    scale: pixelScale(axis, m.stroke / 2, end),
    /** The width of the small bars before names below each other. */
    key: m.label * (width < m.label * NARROW ? KEY.narrow : KEY.width),
  }
}

/** The middle of the drawn length of a part. */
const middleOf = ({ start, mark }: StackPart, scale: Scale): number =>
  (scale(start) + scale(start + (mark.solid?.[1] ?? mark.open?.[1] ?? mark.limit ?? 0))) / 2

/** Names in a line under the bar, each as near to its part as the others allow; null if they do not fit. */
function layoutUnder(model: StackModel, width: number, m: Measures): StackLayout | null {
  const bar = layoutBar(model, width, m)
  const names = [NAME_SHARE.usual, NAME_SHARE.all / model.parts.length]
    .map((share) => wrapNames(model.parts.map(nameOf), (width * share) / m.label, NAME_LINES))
    .find((wrapped) => !wrapped.some(isCut))
  if (names === undefined) return null
  const blocks = model.parts.map((part, i) => {
    const name = itemAt(names, i)
    const wide = Math.max(...name.map((line) => textWidth(line) * m.label))
    const value = textWidth(part.text) * m.value
    return { name, value, width: Math.max(wide, value * BOLD_VALUE), at: middleOf(part, bar.scale) }
  })
  const gap = m.label * NAME_GAP
  if (blocks.reduce((sum, block) => sum + block.width + gap, -gap) > width) return null
  let free = 0
  const lefts = blocks.map((block) => {
    // The number is in the middle under its part, so that its leader is straight; a name may be longer.
    const x = Math.max(free, Math.min(block.at - block.value / 2, width - block.width))
    free = x + block.width + gap
    return x
  })
  // Names that were pushed beyond the right edge move back, and so move the others.
  let edge = width
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    lefts[i] = Math.min(itemAt(lefts, i), edge - itemAt(blocks, i).width)
    edge = itemAt(lefts, i) - gap
  }
  const bottom = bar.barY + m.bar
  const top = bottom + m.label * LEAD
  const labels = blocks.map(({ name, value, at }, i): PartLabel => {
    const x = itemAt(lefts, i)
    // The leader goes to the number, not to the end of a long name.
    const to = Math.min(Math.max(at, x + m.label / 2), x + value - m.label / 2)
    const bend = bottom + (top - bottom) * 0.35
    return {
      x,
      y: top,
      name,
      leader: [
        [at, bottom],
        [at, bend],
        [to, top - m.label * 0.2],
      ],
    }
  })
  const lines = Math.max(...blocks.map(({ name }) => name.length))
  return { ...bar, labels, height: top + m.value * LINE + lines * m.label * LINE }
}

/** The width of the small bars before names below each other, and the gap after them, in em. */
const KEY = { width: 4, narrow: 2, gap: 0.8 } as const
/** Less room than this, in em, leaves little for names beside small bars of their full width. */
const NARROW = 20

/** Names below each other, each after a small bar that shows which part it is. */
function layoutBelow(model: StackModel, width: number, m: Measures): StackLayout {
  const bar = layoutBar(model, width, m)
  const x = bar.key + m.label * KEY.gap
  let y = bar.barY + m.bar + m.label * 0.8
  const values = model.parts.map(({ text }) => textWidth(text) * m.value * BOLD_VALUE + m.label)
  const room = Math.max(m.label * 4, width - x - Math.max(0, ...values)) / m.label
  const names = wrapNames(model.parts.map(nameOf), room, NAME_LINES)
  const labels = names.map((name): PartLabel => {
    const label = { x, y, name, leader: null }
    y += Math.max(m.value, name.length * m.label) * LINE + m.label * 0.3
    return label
  })
  return { ...bar, labels, height: y }
}

/** Parts of a whole in one bar. */
export function stackBlock(model: StackModel, width: number, room?: number): Block {
  const layout = layoutStack(model, width, room)
  const { scale, barY, m, height, labels } = layout
  const parts = model.parts.map((part, i) => stackPart(part, itemAt(labels, i), layout))
  const [start, end] = [scale(model.axis.min), scale(model.axis.max)]
  const bar = { x: start, y: barY, width: end - start, height: m.bar }
  // Names that stand under the bar stay there.
  const keeps = [m.value, labels.filter(({ leader }) => leader !== null).length]
  return { height, nodes: [stackWhole(model, layout), partIn('plot', bar, parts)], keeps }
}

/** How far after the start of a value its name begins, in pixels. */
const besideValue = (value: string, m: Measures): number =>
  textWidth(value) * m.value * BOLD_VALUE + m.label * 0.5

const barPlace = ({ m, scale, barY }: StackLayout, start = 0) => ({
  scale: (value: number) => scale(start + value),
  y: barY,
  height: m.bar,
  stroke: m.stroke,
  hair: m.hair,
})

/** The whole: a pale bar over the full width, with its words above it, and the words of what its parts leave where they have room. */
function stackWhole({ whole, rest, parts, axis }: StackModel, layout: StackLayout): GroupNode {
  const { m, named, scale, barY } = layout
  const last = parts.at(-1)
  const from = scale((last?.start ?? 0) + (last?.mark.solid?.[1] ?? 0))
  const room = scale(axis.max) - from
  const small = { size: m.label } as const
  const isRoom = rest !== null && room > (textWidth(rest) + 1) * m.label
  const at = [from + room / 2, barY + m.bar / 2 + m.label * MIDDLE] as const
  return valueGroup(whole, [
    group('whole', barMark(whole.mark, 'whole', whole.derived, barPlace(layout))),
    group('value', [text(0, m.value, [whole.text], { size: m.value, weight: 700 })]),
    group('label', [text(named.x, named.y, named.name, { ...small, leading: m.label * LINE })]),
    ...(isRoom ? [group('label', [text(...at, [rest], { ...small, anchor: 'middle', role: 'ink-2' })])] : []),
  ])
}

/** A part: its piece of the bar, its number and its name. */
function stackPart(part: StackPart, { x, y, name, leader }: PartLabel, layout: StackLayout): GroupNode {
  const { m, scale, barY } = layout
  const role = part.tone === 'accent' ? 'accent' : 'ink'
  const value = text(x, y + m.value, [part.text], { size: m.value, weight: 700, role })
  const below = leader === null
  const label = {
    x: below ? x + besideValue(part.text, m) : x,
    y: below ? y + m.value : y + m.value * LINE + m.label,
  }
  // A gap in the colour of the background separates two parts.
  const seam = upright(scale(part.start), barY, barY + m.bar, { role: 'ground', width: m.stroke })
  const piece = barMark(part.mark, part.tone, part.derived, barPlace(layout, part.start))
  return valueGroup(part, [
    group('mark', part.start > 0 ? [...piece, seam] : piece),
    ...(below ? [group('legend', pieceKey(part, layout, y))] : []),
    group('value', below ? [value] : [path(leader, { role: 'ink-3', width: m.hair }), value]),
    group('label', [text(label.x, label.y, name, { size: m.label, leading: m.label * LINE })]),
  ])
}

/** A small copy of the bar with only this part in it. */
function pieceKey({ start, mark, tone }: StackPart, { m, scale, key }: StackLayout, y: number): RectNode[] {
  const [width, height] = [key, m.label * 0.7]
  const from = scale(0)
  const full = scale(Number.POSITIVE_INFINITY) - from
  const at = (value: number) => ((scale(start + value) - from) / full) * width
  const box = { y: y + m.value - height, height }
  const length = at(mark.solid?.[1] ?? mark.limit ?? 0) - at(0)
  return [
    rect({ ...box, x: 0, width }, { fill: solid('whole'), line: { role: 'rule-strong', width: m.hair } }),
    rect({ ...box, x: at(0), width: Math.max(m.hair, length) }, { fill: solid(tone) }),
  ]
}
