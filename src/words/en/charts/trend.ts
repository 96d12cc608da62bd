export const FREE_NOTE: string = 'The axis does not start at 0, so movements look larger than they are.'

export const PANELS_NOTE: string =
  'The lines differ too much in size for one axis, so each has its own panel: same time axis, different scales. Compare movements, not heights.'

export const FREE_PANELS: string =
  'Some axes do not start at 0, so movements on them look larger than they are.'

export const LINES_LEFT: string =
  'The first {drawn} lines by latest value are drawn, and {left} more in the table.'

export const PANELS_LEFT: string =
  'Only the first {drawn} lines by latest value have room here; {left} more {left:is|are} not drawn.'

export const LISTED_LEFT: string =
  'Only the first {shown} have room here; {left} more {left:is|are} not listed.'

export const UNDATED_VALUES: string =
  '{n} {n:value has no period and stands|values have no period and stand} in the table only.'

export const UNLIKE_PERIODS: string =
  '{n} {n:value is of a period of another length and stands|values are of periods of another length and stand} in the table only.'
