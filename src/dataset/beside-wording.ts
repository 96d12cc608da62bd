import { isRounded, nameBound, nameBoundInFull } from '../domain/number/bound-wording.ts'
import type { Language } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import { COMPUTED_EXACTLY } from '../words/domain/bound.ts'
import type { Observation } from './observation.ts'
import { printedOf } from './observation.ts'
import type { NumberStyle } from './observation-wording.ts'
import { scopeWords } from './observation-wording.ts'

/** How exact the value is, beside its words: what a formula gives is never said to be an exact number of a report, and digits that are finer than the printed ones are never said to be exact without their place. */
export function boundText(observation: Observation, { language, notation }: NumberStyle): string {
  const { quantity, unit, status } = observation
  if (status === 'derived' && quantity.bound === 'exact' && !isRounded(quantity))
    return COMPUTED_EXACTLY[language]
  if (notation === 'compact') return nameBound(quantity, language)
  return nameBoundInFull(quantity, unit, language, printedOf(observation))
}

/**
 * For which part of the whole and for which time a value holds, as texts to show beside its name and place. A period that no source
 * states is marked as inferred: 陇东片区, 2025年（推断）.
 */
export const holdsFor = (
  observation: Pick<Observation, 'scope' | 'period'>,
  language: Language,
): readonly string[] => [...scopeWords(observation, language), wordPeriodBasis(observation.period, language)]
