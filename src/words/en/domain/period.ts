import type * as zh from '../../zh/domain/period.ts'

export const PERIOD_BASIS_NAMES: typeof zh.PERIOD_BASIS_NAMES = {
  stated: 'stated',
  inferred: 'inferred',
  derived: 'that of its inputs',
}

export const DATE_PATTERNS: typeof zh.DATE_PATTERNS = { year: 'yyyy', month: 'MMM yyyy', day: 'd MMM yyyy' }

export const SPAN_PATTERNS: typeof zh.SPAN_PATTERNS = {
  year: { from: 'MMM', joint: ' – ', to: 'MMM yyyy' },
  yearOfDays: { from: 'd MMM', joint: ' – ', to: 'd MMM yyyy' },
  month: { from: 'd', joint: '–', to: 'd MMM yyyy' },
}

export const MONTHS: typeof zh.MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
]

export const YEAR_PARTS: typeof zh.YEAR_PARTS = {
  q1: 'Q1 {year}',
  q2: 'Q2 {year}',
  q3: 'Q3 {year}',
  q4: 'Q4 {year}',
  h1: 'H1 {year}',
  h2: 'H2 {year}',
}

export const PERIOD_WORDS: typeof zh.PERIOD_WORDS = {
  unknown: 'period unknown',
  statistical: 'statistical year {year} (Oct {before} – Sep {year})',
  until: 'up to {day}',
  span: '{from} – {to}',
}
