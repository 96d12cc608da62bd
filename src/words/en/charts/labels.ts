import type * as zh from '../../zh/charts/labels.ts'

export const TOTAL: string = 'Total'

export const INFERRED: typeof zh.INFERRED = {
  all: ' (inferred)',
  some: ' (in part inferred)',
}
