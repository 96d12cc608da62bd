import type { LegendEntry } from '../chart-model.ts'
import type { Block } from './block.ts'
import { at, paragraph, stack } from './block.ts'
import type { SampleSize } from './legend-sample.ts'
import { legendSample } from './legend-sample.ts'
import { group } from './scene.ts'

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
