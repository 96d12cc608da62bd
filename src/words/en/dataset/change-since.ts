import type * as zh from '../../zh/dataset/change-since.ts'

export const CHANGE_WORDS: typeof zh.CHANGE_WORDS = {
  percent: '%',
  points: ' percentage points',
  against: 'on {when}',
}

export const OPEN_AMOUNTS: typeof zh.OPEN_AMOUNTS = {
  fall: {
    atLeast: 'down at least {n}',
    above: 'down over {n}',
    atMost: 'down at most {n}',
    below: 'down under {n}',
  },
  rise: {
    atLeast: 'at least +{n}',
    above: 'over +{n}',
    atMost: 'at most +{n}',
    below: 'under +{n}',
  },
}

/** +2.1% on 2024. */
export const CHANGE_ORDER: typeof zh.CHANGE_ORDER = ['change', 'against']
