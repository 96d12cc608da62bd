import type { LegendEntry, Mark } from '../chart-model.ts'
import { pixelScale } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import { NOTHING } from '../mark.ts'
import { barMark } from './bar.ts'
import type { Block } from './block.ts'
import { at, paragraph, stack } from './block.ts'
import { dotMark } from './dot.ts'
import type { SceneNode } from './scene.ts'
import { group, MIDDLE, text, upright } from './scene.ts'
import { diamond } from './target.ts'

interface LegendSize extends SampleSize {
  readonly type: number
}

const SIZE: LegendSize = { width: 44, height: 14, stroke: 1.5, hair: 1, type: 13 }
/** Between a sample and its words, in heights of the sample. */
const GAP = 0.85

/** The marks that a chart has and what they mean, each as it is drawn. */
export function legendBlock(entries: readonly LegendEntry[], width: number, size = SIZE): Block {
  const column = size.width + size.height * GAP
  return stack(
    entries.map((entry) => {
      const look = { size: size.type, role: 'ink-2' } as const
      const words = paragraph(`${entry.name} ${entry.meaning}`, width - column, look, entry.name)
      const height = Math.max(words.height, size.height * 1.5)
      const sample = { nodes: legendSample(entry, size) }
      return {
        height,
        nodes: [
          group(
            'legend',
            [...at(0, (height - size.height) / 2, sample), ...at(column, (height - words.height) / 2, words)],
            entry.name,
          ),
        ],
      }
    }),
    size.height * 0.3,
  )
}

/** A sample of each mark of a legend on an axis from 0 to 1. */
const LEGEND_SAMPLES: Readonly<Record<LegendEntry['mark'], Mark>> = {
  atLeast: { ...NOTHING, bound: 'atLeast', solid: [0, 0.5], open: [0.5, 0.9], openEnd: 'more', at: 0.5 },
  above: { ...NOTHING, bound: 'above', solid: [0, 0.5], open: [0.5, 0.9], openEnd: 'more', at: 0.5 },
  atMost: { ...NOTHING, bound: 'atMost', open: [0, 0.9], openEnd: 'within', limit: 0.9 },
  below: { ...NOTHING, bound: 'below', open: [0, 0.9], openEnd: 'under', limit: 0.9 },
  nearly: {
    ...NOTHING,
    bound: 'nearly',
    solid: [0, 0.55],
    open: [0.55, 0.9],
    openEnd: 'nearly',
    limit: 0.9,
    at: 0.9,
  },
  approx: { ...NOTHING, bound: 'approx', solid: [0, 0.7], whisker: [0.5, 0.9], at: 0.7 },
  range: {
    ...NOTHING,
    bound: 'range',
    solid: [0, 0.45],
    open: [0.45, 0.9],
    openEnd: 'within',
    whisker: [0.45, 0.9],
  },
  vague: { ...NOTHING, bound: 'vague', stub: '' },
  derived: { ...NOTHING, bound: 'exact', solid: [0, 0.9], at: 0.5 },
  whole: { ...NOTHING, bound: 'exact', solid: [0, 0.9] },
  target: { ...NOTHING, bound: 'exact' },
}

interface SampleSize {
  readonly width: number
  readonly height: number
  readonly stroke: number
  readonly hair: number
}

/** A mark as the legend shows it: made by the mark itself, so that the two cannot differ. It stands out of its box by a third at most. */
export function legendSample(
  { mark, form }: Pick<LegendEntry, 'mark' | 'form'>,
  { width, height, stroke, hair }: SampleSize,
): SceneNode[] {
  const scale = pixelScale({ min: 0, max: 1, scale: 'linear' }, stroke, width - stroke)
  if (mark === 'target') {
    const [x, size] = [width / 2, height * 0.28]
    return [
      upright(x, 0, height, { role: 'ink', width: stroke, dash: [4, 2] }),
      diamond(x, size, size, stroke),
    ]
  }
  const derived = mark === 'derived'
  const sample = LEGEND_SAMPLES[mark]
  if (form === 'dot' && mark !== 'vague') {
    const place = {
      scale,
      across: height / 2,
      direction: 'horizontal',
      radius: height / 3,
      stroke,
    } as const
    return dotMark(sample, 'plain', derived, place)
  }
  return barMark(sample, mark === 'whole' ? 'whole' : 'plain', derived, { scale, y: 0, height, stroke, hair })
}

interface Key {
  readonly sign: readonly SceneNode[]
  readonly label: string
}

/** Type, room of a sign with its gap, gap between keys, and height of a line, in pixels. */
const KEY = { size: 13, sign: 28, gap: 20, line: 22 } as const

/** What stands in a line with others. */
export interface Item {
  readonly width: number
  readonly name: string
  readonly nodes: readonly SceneNode[]
}

/** Entries of a legend beside each other, in as many lines as they take, with the width of the widest. */
export function entriesInLines(
  items: readonly Item[],
  width: number,
  { gap, line }: { readonly gap: number; readonly line: number },
): Block & { readonly width: number } {
  let [x, row, widest] = [0, 0, 0]
  const nodes = items.map((item) => {
    if (x > 0 && x + item.width > width) [x, row] = [0, row + 1]
    const here = at(x, row * line, item)
    x += item.width + gap
    widest = Math.max(widest, x - gap)
    return group('legend', here, item.name)
  })
  return { nodes, width: widest, height: items.length === 0 ? 0 : (row + 1) * line }
}

/** Signs with their meanings beside each other, in as many lines as they take. */
export const keysBlock = (keys: readonly Key[], width: number): Block =>
  entriesInLines(
    keys.map(({ sign, label }) => {
      const words = text(KEY.sign, 10 + KEY.size * MIDDLE, [label], { size: KEY.size, role: 'ink-2' })
      const nodes = [...at(0, 2, { nodes: sign }), words]
      return { width: KEY.sign + textWidth(label) * KEY.size, name: label, nodes }
    }),
    width,
    KEY,
  )
