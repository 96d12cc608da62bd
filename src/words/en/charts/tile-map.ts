import type * as zh from '../../zh/charts/tile-map.ts'

export const STATES: typeof zh.STATES = {
  inside: 'a locality here has data',
  crossed: 'an enterprise across provinces works here',
  none: 'no data',
}
