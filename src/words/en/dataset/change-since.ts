import type * as zh from '../../zh/dataset/change-since.ts'

export const WORDS: typeof zh.WORDS = {
  percent: '%',
  points: ' percentage points',
  against: 'on {when}',
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
