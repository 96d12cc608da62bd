export const FREE_NOTE: string = 'The axis does not start at 0, so movements look larger than they are.'

export const LINES_LEFT: string =
  'The first {drawn} lines by latest value are drawn; the other {left} are in the table.'

export const UNDATED: string =
  '{n} {n:value has no period and stands|values have no period and stand} in the table only.'

export const UNLIKE_PERIODS: string =
  '{n} {n:value is of a period of another length and stands|values are of periods of another length and stand} in the table only.'
