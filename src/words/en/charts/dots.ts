import type * as zh from '../../zh/charts/dots.ts'

export const LOG_NOTE: string =
  'Logarithmic scale: each step is ten times the one before; distances are not differences.'

export const PLACE_DIFFERENCES: typeof zh.PLACE_DIFFERENCES = {
  period: 'period',
  scope: 'scope',
}

export const PLACES_DIFFER: string = 'The localities differ in {list}; compare with care.'

export const OTHER_PERIODS: string =
  '{n} {n:value is of another period and stands|values are of other periods and stand} in the table only.'
