import type * as zh from '../../zh/exports/charts-xlsx.ts'

export const WORDS: typeof zh.WORDS = {
  number: 'Exact number',
  lower: 'Lower bound',
  upper: 'Upper bound',
  page: 'Page',
  source: 'Source',
  chart: 'Chart {n}',
}
