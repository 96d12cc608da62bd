import type * as zh from '../../zh/table/cross-statement.ts'

export const CROSS_LABELS: typeof zh.CROSS_LABELS = {
  table: 'Cross-table',
  periods: 'Periods',
  indicator: 'Indicator',
  sort: 'Sorted by',
  target: 'Target',
  none: 'Without a total',
  noRank: 'Without ranks',
}

export const CROSS_RULES: typeof zh.CROSS_RULES = {
  latest: 'each cell has the period that ends last; where they differ, the cell says which',
  all: 'one in each column',
  change:
    'on the value of the same days a year before, in percentage points where both are percentages; an inexact value gives the limits of the change',
  rank: 'among localities with the indicator on the same base and of the same period; an inexact value has a range of ranks, equal values share one',
  completion:
    'value ÷ target; where lower is better, target ÷ value; of a fall, the fall ÷ the fall aimed at. An inexact value gives the limits of its completion. From which completion on a value is near is set with each target',
  groups: 'totals and ranks are those of each group',
  total: 'only of what adds up, of one period and unit, over localities of which none contains another',
  ascending: 'ascending',
  descending: 'descending',
}
