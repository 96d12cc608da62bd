import type * as zh from '../../zh/dataset/change-since.ts'

export const CHANGE_WORDS: typeof zh.CHANGE_WORDS = {
  percent: '%',
  points: ' percentage points',
  against: 'on {when}',
  leap: 'from {low} to {high}',
  toZero: 'from {low} to 0',
  leapSince: 'since {when}',
}

export const OPEN_AMOUNTS: typeof zh.OPEN_AMOUNTS = {
  fall: {
    atLeast: 'down at least {n}',
    above: 'down over {n}',
    atMost: 'if down, at most {n}',
    below: 'if down, under {n}',
  },
  rise: {
    atLeast: 'at least +{n}',
    above: 'over +{n}',
    atMost: 'if up, at most {n}',
    below: 'if up, under {n}',
  },
}

export const SURE_AMOUNTS: typeof zh.SURE_AMOUNTS = {
  fall: { atMost: 'down by at most {n}', below: 'down by under {n}' },
  rise: { atMost: 'up by at most {n}', below: 'up by under {n}' },
}

/** +2.1% on 2024. */
export const CHANGE_ORDER: typeof zh.CHANGE_ORDER = ['change', 'against']
