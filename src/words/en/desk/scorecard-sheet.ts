import type * as zh from '../../zh/desk/scorecard-sheet.ts'

export const WORDS: typeof zh.WORDS = {
  tied: 'tied {rank}',
  rank: '{rank}',
  report: 'Report “{title}”',
  file: 'File “{file}”, imported by this office',
  missing: 'Without a value',
  bands: {
    met: 'the target is reached',
    within:
      'what the year may not pass is not passed so far; the year is not over, so that it is not met yet',
    near: 'not reached, completion at or above the threshold set',
    missed: 'the target is not reached',
    unknown: 'the value is not exact enough to tell',
  },
}

export const LABELS: typeof zh.LABELS = {
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

export const RULES: typeof zh.RULES = {
  rank: 'within one indicator, base and period; {first}an inexact value has a range of ranks',
  least: 'where lower is better, the lowest comes first; ',
  inGroup: 'within each group',
  change: 'on the same days of the year before; between percentages in percentage points',
  bounds:
    'words such as “nearly” and “over” are those of the source; completion, changes and ranks are computed by limits',
  derived: 'numbers marked “derived” are computed from printed ones by a formula',
  latest: 'the latest of each place; values of different periods are neither added nor ranked',
  inferred: 'not stated in the report; inferred from its page',
  inferredInPart: 'for some values not stated in the report; inferred from its page',
  assumed:
    'nobody has said whether higher or lower is better for {list}: until that is set under “Your own data”, higher is taken to be better',
  completion: 'completion is value ÷ target; where lower is better, target ÷ value',
}
