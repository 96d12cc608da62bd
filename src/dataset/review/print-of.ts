import { sha256 } from '../../lib/sha256.ts'
import { conflictKey } from '../edits/conflicts.ts'
import type { Observation } from '../observation.ts'

const PRINT_LENGTH = 16

/** What a value is of: the same for a later value of the same thing, under whatever id. */
export const thingPrint = (observation: Observation): string => conflictKey(observation)

/**
 * The fingerprint of what a value says: number, exactness, unit, what stands printed, and of a derived one its formula and the values that
 * it rests on. Names are none of it, nor where the value stands.
 */
export const printOf = (observation: Observation): string =>
  sha256(JSON.stringify(partsOf(observation))).slice(0, PRINT_LENGTH)

function partsOf(observation: Observation): readonly unknown[] {
  const { quantity, unit, period } = observation
  const { bound, value, lower, upper } = quantity
  const common = [thingPrint(observation), period?.basis ?? null, unit.id, bound, value, lower, upper]
  if (observation.status !== 'derived') return [...common, observation.printed]
  const inputs = observation.inputs.map((input) => [input.role, partsOf(input.observation)])
  return [...common, observation.formula, inputs]
}
