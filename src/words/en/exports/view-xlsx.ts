import type * as zh from '../../zh/exports/view-xlsx.ts'

export const TITLE: string = 'Trade-union indicators'

export const SHEETS: typeof zh.SHEETS = {
  data: 'Data',
  sources: 'Sources',
  definitions: 'Definitions',
  about: 'About',
}

export const TOO_LONG: string =
  'A sheet of Excel holds 1,048,575 rows at most; filter the table first, or save it as CSV.'
