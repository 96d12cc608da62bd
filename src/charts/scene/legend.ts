import type { Quantity } from '../../domain/number/bound.ts'
import {
  above,
  approx,
  atLeast,
  atMost,
  below,
  exact,
  nearly,
  range,
  vague,
} from '../../domain/number/bound.ts'
import type { LegendEntry } from '../chart-model.ts'
import type { Measures } from '../layout/chart-size.ts'
import { pixelScale } from '../layout/chart-size.ts'
import { textWidth } from '../layout/text-width.ts'
import type { MarkRoom } from '../mark.ts'
import { markOf } from '../mark.ts'
import type { Block } from './block.ts'
import { at, paragraph, stack } from './block.ts'
import { barMark, dotMark } from './mark.ts'
import type { Box, SceneNode } from './scene.ts'
import { group, MIDDLE, text, upright } from './scene.ts'
import { diamond } from './target.ts'

interface LegendSize extends SampleSize {
  readonly type: number
}

/** The measures of a legend on a card, in pixels. */
export const CARD_LEGEND: LegendSize = { width: 44, height: 14, stroke: 1.5, hair: 1, type: 13 }
/** The gap between a sample and its words, in heights of the sample. */
const GAP = 0.85

/** The marks of a chart, each as the chart draws it, with its meaning. */
export function legendBlock(entries: readonly LegendEntry[], width: number, size = CARD_LEGEND): Block {
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

/** For each entry, a value on an axis from 0 to 1 whose mark is the sample. */
const SAMPLES: Readonly<Record<LegendEntry['mark'], Quantity>> = {
  atLeast: atLeast(0.5),
  above: above(0.5),
  atMost: atMost(0.9),
  below: below(0.9),
  nearly: nearly(0.9),
  about: approx(0.6),
  approx: approx(0.7, 0.5, 0.9),
  range: range(0.45, 0.9),
  vague,
  derived: exact(0.7),
  whole: exact(0.9),
  target: exact(0.9),
}
const ROOM: MarkRoom = { beyond: (value, openEnds) => value + openEnds * 0.4, limits: null }

type SampleSize = Pick<Box, 'width' | 'height'> & Pick<Measures, 'stroke' | 'hair'>

/** A mark for the legend, drawn by the code of the charts, so that the two cannot differ. It extends beyond its box by at most a third. */
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
  const sample = markOf(SAMPLES[mark], ROOM)
  if (form === 'dot' && mark !== 'vague') {
    const [across, radius] = [height / 2, height / 3]
    return dotMark(sample, 'plain', derived, { scale, across, direction: 'horizontal', radius, stroke })
  }
  return barMark(sample, mark === 'whole' ? 'whole' : 'plain', derived, { scale, y: 0, height, stroke, hair })
}

interface Key {
  readonly sign: readonly SceneNode[]
  readonly label: string
}

/** Type size, room for a sign with its gap, gap between keys, and height of a line, in pixels. */
const KEY = { size: 13, sign: 28, gap: 20, line: 22 } as const

/** An item that shares a line with others. */
export interface Item {
  readonly width: number
  readonly name: string
  readonly nodes: readonly SceneNode[]
}

/** Entries of a legend side by side, in as many lines as they need, with the width of the widest line. */
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

/** Signs with their meanings side by side, in as many lines as they need. */
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
