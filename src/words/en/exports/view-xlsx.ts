import type * as zh from '../../zh/exports/view-xlsx.ts'

export const WORKBOOK_TITLE: string = 'Trade-union indicators'

export const SHEET_NAMES: typeof zh.SHEET_NAMES = {
  data: 'Data',
  sources: 'Sources',
  definitions: 'Definitions',
  indicators: 'Indicators',
  about: 'About',
}

export const TOO_MANY_ROWS: string =
  'A sheet of Excel holds 1,048,575 rows at most; filter the table first, or save it as CSV.'
