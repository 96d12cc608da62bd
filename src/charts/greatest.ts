import type { Observation } from '../dataset/observation.ts'
import { intervalOf } from '../domain/interval.ts'

/**
 * Whether a value is the greatest whatever the bounds of all leave open: 250 is not surely more than 200余. Only then may a
 * title say so.
 */
export function surelyGreatest(first: Observation, all: readonly Observation[]): boolean {
  const { lower } = intervalOf(first.quantity)
  return all.every((other) => other === first || intervalOf(other.quantity).upper < lower)
}
