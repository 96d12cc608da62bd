import type * as zh from '../../zh/domain/locality.ts'

export const PLACE_COUNTS: typeof zh.PLACE_COUNTS = {
  localities: '{n} {n:locality|localities}',
  enterprises: '{n} {n:enterprise|enterprises}',
  both: '{localities} and {enterprises}',
}
