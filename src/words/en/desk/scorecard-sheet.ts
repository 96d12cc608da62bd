import type * as zh from '../../zh/desk/scorecard-sheet.ts'

export const SCORECARD_WORDS: typeof zh.SCORECARD_WORDS = {
  tied: 'tied {rank}',
  rank: '{rank}',
  report: 'Report “{title}”',
  file: 'File “{file}”, imported by this office',
  missing: 'Without a value',
  bands: {
    met: 'the target is reached',
    within:
      'what the year may not pass is not passed so far; the year is not over, so that it is not met yet',
    near: 'not reached, completion at or above the threshold set, or “nearly” the target in the words of the source',
    missed: 'the target is not reached, whether or not the value leaves open that it is near',
    unknown: 'the value is not exact enough to tell',
  },
}

const ENDINGS = { zero: 'th', one: 'st', two: 'nd', few: 'rd', many: 'th', other: 'th' } as const

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' })

/** 1st, 2nd, 3rd, 4th. */
export const ordinal: typeof zh.ordinal = (n) => `${n}${ENDINGS[ordinals.select(n)]}`

export const RANK_FROM: string = '{rank}: {first}'

export const SCORECARD_LABELS: typeof zh.SCORECARD_LABELS = {
  bands: 'Bands',
  missing: 'Without a value',
  time: 'Time elapsed',
  targets: 'Sources of targets',
  ranks: 'Ranks',
  change: 'Changes',
  bounds: 'Exactness',
  period: 'Periods',
  review: 'Review',
  sources: 'Sources of data',
}

export const SCORECARD_RULES: typeof zh.SCORECARD_RULES = {
  rank: 'within one indicator, base and period; {first}an inexact value has a range of ranks',
  least: 'where lower is better, the lowest comes first; ',
  inGroup: 'within each group',
  change: 'on the same days of the year before; between percentages in percentage points',
  bounds:
    'words such as “nearly” and “over” are those of the source; completion, changes and ranks are computed by limits',
  derived: 'numbers marked “derived” are computed from printed ones by a formula',
  latest: 'the latest of each locality; values of different periods are neither added nor ranked',
  inferred: 'not stated in the report; inferred from its page',
  inferredInPart: 'for some values not stated in the report; inferred from its page',
  assumed:
    'nobody has said whether higher or lower is better for {list}: until that is set under “Your own data”, higher is taken to be better',
  completion: 'completion is value ÷ target; where lower is better, target ÷ value',
}

export const SCORECARD_MISSING: typeof zh.SCORECARD_MISSING = {
  onlyHere: 'all but {list}',
  manyMissing: '{n} localities',
}
