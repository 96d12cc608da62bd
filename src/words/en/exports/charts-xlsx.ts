import type * as zh from '../../zh/exports/charts-xlsx.ts'

export const CHARTS_SHEET: typeof zh.CHARTS_SHEET = {
  number: 'Exact number',
  lower: 'Lower bound',
  upper: 'Upper bound',
  page: 'Page',
  source: 'Source',
  chart: 'Chart {n}',
}
