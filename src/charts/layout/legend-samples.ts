import type { LegendEntry, Mark } from '../chart-model.ts'

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
export const LEGEND_SAMPLES: Readonly<Record<LegendEntry['mark'], Mark>> = {
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
