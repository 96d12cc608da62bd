import type * as zh from '../../zh/table/aggregate.ts'

export const NO_SUM: typeof zh.NO_SUM = {
  indicators: 'different indicators, not added',
  notAdditive: 'this indicator does not add up',
  unsaid: 'not set to add up',
  units: 'different units, not added',
  overlap: 'rows overlap, not added',
  times: 'levels of different times, not added',
  inexact: 'too inexact to add up',
}
