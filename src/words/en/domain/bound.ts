import type * as zh from '../../zh/domain/bound.ts'

export const BOUND_NAMES: typeof zh.BOUND_NAMES = {
  exact: 'exact',
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  nearly: 'nearly',
  below: 'under',
  approx: 'about',
  range: 'range',
  vague: 'no number',
}

export const ROUNDED: string = 'rounded'
