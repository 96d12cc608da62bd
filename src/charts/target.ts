import type { Observation } from '../dataset/observation.ts'
import { targetStatus } from '../dataset/target.ts'
import { wordStatus, wordTarget } from '../dataset/target-wording.ts'
import type { TargetMark } from './chart-model.ts'
import type { ChartContext } from './context.ts'

/** The target of an observation as a chart draws it, and where the value stands to it; null where none is set. */
export function targetFor(observation: Observation, context: ChartContext): TargetMark | null {
  const { indicator, unit } = observation
  const target = context.targetOf?.(observation) ?? null
  const status = target === null ? null : targetStatus(observation, target)
  if (target === null || status === null) return null
  return {
    value: target.value,
    text: wordTarget(target, unit, indicator.kind === 'change', context),
    status: status.band,
    statusText: wordStatus(observation, status, context),
  }
}
