import type * as zh from '../../zh/exports/cross-xlsx.ts'

export const CROSS_WORKBOOK: typeof zh.CROSS_WORKBOOK = {
  title: 'Cross-table',
  exactness: 'Exactness',
  more: 'further values are not explained here',
}

export const TOO_MANY_COLUMNS: string =
  'A sheet of Excel holds 16,384 columns at most; filter the table first, or save it as CSV.'
