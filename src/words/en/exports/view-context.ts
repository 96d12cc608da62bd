import type * as zh from '../../zh/exports/view-context.ts'

export const CONTEXT_HEADERS: typeof zh.CONTEXT_HEADERS = {
  id: 'Id',
  report: 'Report (title in our own words)',
  summary: 'Summary (in our own words)',
  published: 'Published',
  basis: 'Basis of the date',
  text: 'State of the text',
  indicator: 'Indicator',
  definition: 'Definition',
  comparability: 'Comparability',
  additive: 'Adds up',
  formula: 'Formulas of derived values',
}

export const TEXT_STATES: typeof zh.TEXT_STATES = {
  complete: 'complete',
  'end-missing': 'its end is missing',
  'start-missing': 'its beginning is missing',
}

export const ADDED_UP: string = 'yes'

export const NOT_ADDED_UP: string = 'no'

export const IMPORTED_FILE: string = 'the user’s file, not a report'

export const ENTERED_BY_USER: string = ' (entered by the user)'

export const IMPORTED_ON: string = 'day of the import'

export const DATE_STATED: string = 'stated'

export const DATE_INFERRED: string = 'inferred'
