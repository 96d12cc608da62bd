import type { Quantity } from '../../domain/number/bound.ts'
import type { ChangeSince } from '../compare/change-since.ts'
import { changeSince } from '../compare/change-since.ts'
import type { Dataset } from '../dataset.ts'
import type { Observation } from '../observation.ts'
import { completionOf } from '../target/completion.ts'
import type { Aim, Band } from '../target/target.ts'
import { targetStatus } from '../target/target.ts'

/** What the table tells of a value from others and from the user's targets: its change, how much of its target it reaches, and its band. */
export interface BesideValues {
  readonly changeOf: (observation: Observation) => ChangeSince | null
  /** In per cent. */
  readonly completionOf: (observation: Observation) => Quantity | null
  readonly bandOf: (observation: Observation) => Band | null
}

/** @param targetOf the target that the user set for a value */
export function besideValues(
  dataset: Pick<Dataset, 'observations'>,
  targetOf: (observation: Observation) => Aim | null | undefined,
): BesideValues {
  const statusOf = (observation: Observation) => {
    const target = targetOf(observation) ?? null
    return target === null ? null : targetStatus(observation, target)
  }
  return {
    changeOf: (observation) => changeSince(dataset, observation),
    completionOf: (observation) => {
      const status = statusOf(observation)
      return status === null ? null : completionOf(observation, status)
    },
    bandOf: (observation) => statusOf(observation)?.band ?? null,
  }
}
