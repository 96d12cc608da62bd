export const UNLIKE_VALUES: string =
  'The two differ in length of period, scope or base, so no change is given.'
