import type * as zh from '../../zh/domain/period.ts'

export const PERIOD_BASIS_NAMES: typeof zh.PERIOD_BASIS_NAMES = {
  stated: 'stated',
  inferred: 'inferred',
  derived: 'that of its inputs',
}
