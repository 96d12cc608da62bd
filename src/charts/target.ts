import type { Observation } from '../dataset/observation.ts'
import { isHeldToTarget, targetStatus } from '../dataset/target.ts'
import { wordStatus, wordTarget } from '../dataset/target-wording.ts'
import type { TargetMark } from './chart-model.ts'
import type { ChartContext } from './context.ts'

/** The target of an observation as a chart draws it, and where the value stands to it; null where none is set. */
export function targetFor(observation: Observation, context: ChartContext): TargetMark | null {
  const { indicator, locality, unit } = observation
  const value = isHeldToTarget(observation) ? (context.targetOf?.(indicator.id, locality.id) ?? null) : null
  if (value === null) return null
  const status = targetStatus(observation, { indicator: indicator.id, locality: locality.id, value })
  return {
    value,
    text: wordTarget(value, unit, indicator.kind === 'change', context),
    status: status.standing,
    statusText: wordStatus(observation, status, context),
  }
}
