import { nameBound, nameBoundInFull } from '../domain/number/bound-wording.ts'
import type { Observation } from './observation.ts'
import { printedOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'

/** How exact the value is, beside its words: digits that are finer than the printed ones are never said to be exact without their place. */
export function boundText(observation: Observation, { language, notation }: NumberStyle): string {
  const { quantity, unit } = observation
  if (notation === 'compact') return nameBound(quantity, language)
  return nameBoundInFull(quantity, unit, language, printedOf(observation))
}
