import type * as zh from '../../zh/charts/timeline.ts'

export const ROLES: typeof zh.ROLES = {
  period: 'period covered',
  published: 'published',
  inferred: 'hatched: inferred',
}
