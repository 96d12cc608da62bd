import type { Unit } from '../number/unit.ts'
import type { Indicator } from './indicator.ts'

/** Rates that may pass 100 %: of a plan, of a year before, of what was due. */
const MAY_PASS =
  /(?:完成|达成|增|减|升|降|变化|收缴|上缴|拨缴|解缴|缴|执行|兑现|超|周转|回报|收益|利用|同比|环比|利润|倍|负债|产销|指数|流动|离职|growth|change|turnover|return)/iu
/** Rates that may fall below 0: of what shrinks or is lost. */
const MAY_FALL = /增|减|升|降|变化|回报|收益|同比|环比|利润|growth|change|return/iu

/** Whether a rate of this name may pass 100 %. */
export const mayPassWhole = (name: string): boolean => MAY_PASS.test(name)

/** Whether a rate of this name may be below 0. */
export const mayFallBelowZero = (name: string): boolean => MAY_FALL.test(name)

/** The numbers between which the values of an indicator lie, in base units; null where there is no such end. */
export interface Limits {
  readonly least: 0 | null
  readonly most: 100 | null
}

/** A share lies between 0 and 100 %, and most other rates are not below 0. Values other than rates in per cent have no known limits. */
export function limitsOf(
  { kind, name }: Pick<Indicator, 'kind' | 'name'>,
  dimension: Unit['dimension'],
): Limits {
  if (kind !== 'rate' || dimension !== 'percent') return { least: null, most: null }
  return { least: mayFallBelowZero(name.zh) ? null : 0, most: mayPassWhole(name.zh) ? null : 100 }
}

/** Whether a value of an indicator can be this number. */
export const isWithin = (value: number, { least, most }: Limits): boolean =>
  (least === null || value >= least) && (most === null || value <= most)
