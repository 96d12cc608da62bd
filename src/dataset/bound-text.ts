import { isRounded, nameBound, nameBoundInFull } from '../domain/number/bound-wording.ts'
import { COMPUTED_EXACTLY } from '../words/dataset/bound-text.ts'
import type { Observation } from './observation.ts'
import { printedOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'

/**
 * How exact the value is, beside its words: what a formula gives is never said to be an exact number of a report, and digits that are finer
 * than the printed ones are never said to be exact without their place. Apart from what the first view needs.
 */
export function boundText(observation: Observation, { language, notation }: NumberStyle): string {
  const { quantity, unit, status } = observation
  if (status === 'derived' && quantity.bound === 'exact' && !isRounded(quantity))
    return COMPUTED_EXACTLY[language]
  if (notation === 'compact') return nameBound(quantity, language)
  return nameBoundInFull(quantity, unit, language, printedOf(observation))
}
