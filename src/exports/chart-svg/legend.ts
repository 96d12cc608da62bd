import type { LegendEntry } from '../../charts/chart-model.ts'
import { LEGEND_SAMPLES } from '../../charts/layout/legend-samples.ts'
import { pixelScale } from '../../charts/layout/linear-scale.ts'
import { barMark } from './bar-mark.ts'
import { dotMark } from './dot-mark.ts'
import { COLOURS } from './palette.ts'
import type { Block } from './svg.ts'
import { at, element, line, stack } from './svg.ts'
import type { TextStyle } from './text.ts'
import { paragraph } from './text.ts'

const SAMPLE = { width: 44, height: 14, stroke: 1.5, gap: 12 } as const
const TEXT: TextStyle = { size: 13, fill: COLOURS['ink-2'] }

/** The marks that the chart has and what they mean, each as it is drawn. */
export function legendBlock(entries: readonly LegendEntry[], width: number): Block {
  const column = SAMPLE.width + SAMPLE.gap
  return stack(
    entries.map((entry) => {
      const text = paragraph(`${entry.name} ${entry.meaning}`, width - column, TEXT, 1.4, entry.name)
      const height = Math.max(text.height, SAMPLE.height * 1.5)
      const svg = at(0, (height - SAMPLE.height) / 2, sample(entry))
      return { svg: svg + at(column, (height - text.height) / 2, text.svg), height }
    }),
    4,
  )
}

function sample({ mark, form }: LegendEntry): string {
  const { width, height, stroke } = SAMPLE
  const scale = pixelScale({ min: 0, max: 1, scale: 'linear' }, stroke, width - stroke)
  if (mark === 'target') {
    const x = width / 2
    return line(x, -2, x, height + 2, COLOURS.ink, stroke, '4 2') + diamond(x, 2, 4, stroke)
  }
  const derived = mark === 'derived'
  if (form === 'dot' && mark !== 'vague') {
    const place = { scale, across: height / 2, flat: true, radius: height / 3, stroke }
    return dotMark(LEGEND_SAMPLES[mark], 'plain', derived, place)
  }
  const place = { scale, y: 0, height, stroke }
  return barMark(LEGEND_SAMPLES[mark], mark === 'whole' ? 'whole' : 'plain', derived, place)
}

/** The sign of a target. */
export const diamond = (x: number, y: number, size: number, stroke: number): string =>
  element('polygon', {
    points: `${[
      [x, y - size],
      [x + size, y],
      [x, y + size],
      [x - size, y],
    ]
      .map((corner) => corner.map((n) => n.toFixed(2)).join(','))
      .join(' ')}`,
    fill: COLOURS.ground,
    stroke: COLOURS.ink,
    'stroke-width': stroke,
  })
