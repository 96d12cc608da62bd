import type * as zh from '../../zh/table/cross-wording.ts'

export const CROSS_WORDS: typeof zh.CROSS_WORDS = {
  place: 'Locality',
  indicator: 'Indicator',
  period: 'Period',
  total: 'Total',
  value: 'Value',
  change: 'Change on the year before',
  rank: 'Rank',
  completion: 'Completion',
  band: 'Band',
  inGroup: 'within each group',
  others: 'Other localities',
  percent: '%',
  points: 'percentage points',
  noYearBefore: 'none a year before',
  greatest: 'greatest first',
  least: 'least first',
  tied: 'tied',
  noValue: 'no value',
  noRank: 'no value, not ranked',
  derived: 'derived',
  imported: 'imported',
  inferred: 'period inferred',
  conflict: 'in conflict',
  withConflict: 'with values in conflict',
  latest: 'latest of each locality',
}

export const COUNTED_CELLS: typeof zh.COUNTED_CELLS = {
  values: '{n} {n:value|values}',
  earlier: '{n} earlier',
  sum: 'sum of {parts} {parts:locality|localities}',
  sumWithout: 'sum of {parts} {parts:locality|localities} with a value; {without} without',
  base: 'of {base}',
  reason: '{names}: {reason}',
}
