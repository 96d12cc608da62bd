import type { LegendEntry, Mark } from '../chart-model.ts'
import { pixelScale } from '../layout/linear-scale.ts'
import { barMark } from './bar.ts'
import { dotMark } from './dot.ts'
import type { SceneNode } from './scene.ts'
import { path } from './scene.ts'
import { diamond } from './target.ts'

const BASE = {
  solid: null,
  open: null,
  openEnd: null,
  limit: null,
  whisker: null,
  at: null,
  stub: null,
} as const

/** A sample of each mark of a legend on an axis from 0 to 1. */
const LEGEND_SAMPLES: Readonly<Record<LegendEntry['mark'], Mark>> = {
  atLeast: { ...BASE, bound: 'atLeast', solid: [0, 0.5], open: [0.5, 0.9], openEnd: 'more', at: 0.5 },
  above: { ...BASE, bound: 'above', solid: [0, 0.5], open: [0.5, 0.9], openEnd: 'more', at: 0.5 },
  atMost: { ...BASE, bound: 'atMost', open: [0, 0.9], openEnd: 'within', limit: 0.9 },
  below: { ...BASE, bound: 'below', open: [0, 0.9], openEnd: 'under', limit: 0.9 },
  nearly: {
    ...BASE,
    bound: 'nearly',
    solid: [0, 0.55],
    open: [0.55, 0.9],
    openEnd: 'nearly',
    limit: 0.9,
    at: 0.9,
  },
  approx: { ...BASE, bound: 'approx', solid: [0, 0.7], whisker: [0.5, 0.9], at: 0.7 },
  range: {
    ...BASE,
    bound: 'range',
    solid: [0, 0.45],
    open: [0.45, 0.9],
    openEnd: 'within',
    whisker: [0.45, 0.9],
  },
  vague: { ...BASE, bound: 'vague', stub: '' },
  derived: { ...BASE, bound: 'exact', solid: [0, 0.9], at: 0.5 },
  whole: { ...BASE, bound: 'exact', solid: [0, 0.9] },
  target: { ...BASE, bound: 'exact' },
}

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
