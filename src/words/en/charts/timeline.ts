import type * as zh from '../../zh/charts/timeline.ts'

export const DATE_ROLES: typeof zh.DATE_ROLES = {
  period: 'period covered',
  published: 'published',
}

export const timelineWords: typeof zh.timelineWords = {
  title: 'Periods covered by the {n} {n:report|reports}',
  subtitle: 'Periods of the values of each report, and when it was published',
  inferred: 'The publication time of {n} {n:report|reports} is inferred from the page.',
  report: 'Report',
  role: 'What',
}
