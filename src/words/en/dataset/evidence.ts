import type * as zh from '../../zh/dataset/evidence.ts'

export const PERIOD_STATED: string = 'stated in the report'

export const PERIOD_INFERRED: string = 'inferred'

export const IN_FILE: string = 'as the imported file has it'

export const NOT_IN_FILE: string = 'not stated in the imported file'

export const PERIOD_COMPUTED: string = 'follows from the periods of the numbers it is computed from'

export const PERIOD_UNKNOWN: string = 'not stated in the report'

export const COMPUTED_FROM: typeof zh.COMPUTED_FROM = {
  exact: 'Computed from exact numbers: {value}.',
  inexact: 'Computed from numbers that are not exact: {value}; the exact value cannot be told.',
  rounded: 'Computed from rounded numbers. {explained}',
}

export const JUDGED_AS: string = 'For ranks and targets the words are taken as people use them. {explained}'

export const BY_HAND: string =
  'How exact it is was set by hand by whoever entered it; the words at the number do not say so.'
