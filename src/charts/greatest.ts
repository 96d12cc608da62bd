import type { Observation } from '../dataset/observation.ts'
import { baseOf } from '../dataset/observation.ts'
import { likelyInterval } from '../domain/interval.ts'

/**
 * Whether a value is the greatest whatever the bounds of all leave open: 250 is not surely more than 200余. Only then may a
 * title say so. A rate on another base is not set against it at all.
 */
export function surelyGreatest(first: Observation, all: readonly Observation[]): boolean {
  const { lower } = likelyInterval(first.quantity)
  return all.every(
    (other) =>
      other === first || (baseOf(other) === baseOf(first) && likelyInterval(other.quantity).upper < lower),
  )
}
