import type * as zh from '../../zh/domain/bound.ts'

export const BOUND_NAMES: typeof zh.BOUND_NAMES = {
  exact: 'exact',
  atLeast: 'at least',
  above: 'more than',
  atMost: 'at most',
  nearly: 'nearly',
  below: 'under',
  approx: 'about',
  range: 'range',
  vague: 'in words',
}

export const ROUNDED: string = 'rounded'

export const NAME_TO_PLACE: typeof zh.NAME_TO_PLACE = '{name} to {place}'

export const BOUND_EXPLAINED: typeof zh.BOUND_EXPLAINED = {
  exact: 'Exactly {value}.',
  rounded: 'About {value}, rounded.',
  toPlace: 'Given as “{printed}”, to the nearest {place}.',
  atLeast: 'At least {value}; how much more is not stated.',
  atLeastCounted: 'At least {value}; how many more is not stated.',
  above: 'More than {value}; how much more is not stated.',
  atMost: 'At most {value}; how much less is not known.',
  nearly: 'Close to {value} without reaching it; by how much it falls short is not stated.',
  below: 'Less than {value}; how much less is not stated, and it need not be close.',
  approx: 'About {value}; how far off is not stated.',
  range: 'Between {low} and {high}, both included.',
  between: 'Between {low} and {high}.',
  vague: 'Given in words only, with no definite number.',
}
