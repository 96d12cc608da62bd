import type * as zh from '../../zh/domain/observation.ts'

export const SCOPE_NAMES: typeof zh.SCOPE_NAMES = {
  part: 'Scope',
  condition: 'Condition',
  comparison: 'Comparison',
}
