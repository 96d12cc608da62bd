export const CHANGE_WORDS = {
  percent: '%',
  points: '个百分点',
  against: '比{when}',
  /** Where a value grew more than tenfold, so that both are said instead of a share. */
  leap: '从{low}增至{high}',
  /** Where nothing is left of it. */
  toZero: '由{low}降为0',
  leapSince: '{when}以来',
}

/**
 * How a change that is open at one end is told; English puts a sign before a rise. What has an end above only, or a fall that has one below
 * only, may as well be the other way: neither is said to have happened.
 */
export const OPEN_AMOUNTS = {
  fall: {
    atLeast: '至少下降{n}',
    above: '下降超过{n}',
    atMost: '如有下降，不超过{n}',
    below: '如有下降，不到{n}',
  },
  rise: {
    atLeast: '至少上升{n}',
    above: '上升超过{n}',
    atMost: '如有上升，不超过{n}',
    below: '如有上升，不到{n}',
  },
}

/** The same of one that surely is a rise or a fall, of which only an end above is known: nearly 400 after 200. */
export const SURE_AMOUNTS = {
  fall: { atMost: '下降不超过{n}', below: '下降不到{n}' },
  rise: { atMost: '上升不超过{n}', below: '上升不到{n}' },
}

/** Which part of a change is said first: 比2024年 +2.1%. */
export const CHANGE_ORDER: readonly ('against' | 'change')[] = ['against', 'change']
