import type * as zh from '../../zh/reports/finish.ts'

export const CUT: typeof zh.CUT = {
  'end-missing': 'The end of the text is missing.',
  'start-missing': 'The beginning of the text is missing.',
}

export const NO_DEFINITION: string = 'An indicator that the user entered; the report gives no definition.'

export const DIMENSIONS: typeof zh.DIMENSIONS = {
  level: 'Level',
  class: 'Class',
}
