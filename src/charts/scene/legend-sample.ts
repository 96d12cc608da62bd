import type { LegendEntry } from '../chart-model.ts'
import { LEGEND_SAMPLES } from '../layout/legend-samples.ts'
import { pixelScale } from '../layout/linear-scale.ts'
import { barMark } from './bar.ts'
import { dotMark } from './dot.ts'
import type { SceneNode } from './scene.ts'
import { path } from './scene.ts'
import { diamond } from './target.ts'

export interface SampleSize {
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
      path(
        [
          [x, 0],
          [x, height],
        ],
        { role: 'ink', width: stroke, dash: [4, 2] },
      ),
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
