import type * as zh from '../../zh/reports/finish.ts'

export const CUT_NOTES: typeof zh.CUT_NOTES = {
  'end-missing': 'The end of the text is missing.',
  'start-missing': 'The beginning of the text is missing.',
}

export const NO_DEFINITION: string = 'An indicator that the user entered; the report gives no definition.'

export const DIMENSION_NAMES: typeof zh.DIMENSION_NAMES = {
  level: 'Level',
  class: 'Class',
}

export const OF_WHICH: string = 'Of which'

export const ENTERED_HERE: string = 'A text entered by the user on this computer.'

export const SAME_NUMBER: typeof zh.SAME_NUMBER = () =>
  'The same number as an earlier figure, in other words.'
