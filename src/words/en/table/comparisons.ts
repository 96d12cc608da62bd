import type * as zh from '../../zh/table/comparisons.ts'

export const NO_CHANGE: typeof zh.NO_CHANGE = {
  empty: 'no value',
  several: 'several values of this period',
  period: 'the period is unknown or longer than a year',
  before: 'no value of the year before among the rows shown',
  severalBefore: 'several values of the year before',
  isChange: 'the value itself is a change',
  open: 'the bounds leave the change open',
  zero: 'the value of the year before is 0',
  negative: 'no growth of negative values',
}

export const NO_RANK: typeof zh.NO_RANK = {
  one: 'fewer than two localities have a value',
  units: 'different units, not ranked',
  periods: 'different periods, not ranked',
  scopes: 'some are of a part only, not ranked',
  levels: 'localities of several levels, which may contain one another, not ranked',
  places: 'a locality contains another, not ranked',
}
