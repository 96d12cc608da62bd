import type * as zh from '../../zh/table/aims.ts'

export const NO_AIM: typeof zh.NO_AIM = {
  empty: 'no value',
  several: 'several values of the period',
  target: 'no target applies',
  completion: 'no completion can be told',
}
