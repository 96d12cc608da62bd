import type * as zh from '../../zh/table/cross-total.ts'

export const NO_TOTAL_REASONS: typeof zh.NO_TOTAL_REASONS = {
  rate: 'rates do not add up',
  several: 'several values in a cell, not added',
  periods: 'different periods, not added',
  scopes: 'some are of a part only, not added',
  levels: 'localities of several levels, which may contain one another, not added',
  places: 'a locality contains another, not added',
  single: 'only one locality has a value, nothing to add',
  empty: 'no value',
}
