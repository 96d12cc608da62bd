import type { Language } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import type { Observation } from './observation.ts'
import { scopeWords } from './observation-wording.ts'

/**
 * For which part of the whole and for which time a value holds, as texts to show beside its name and place. A period that no source
 * states is marked as inferred: 陇东片区, 2025年（推断）.
 */
export const holdsFor = (
  observation: Pick<Observation, 'scope' | 'period'>,
  language: Language,
): readonly string[] => [...scopeWords(observation, language), wordPeriodBasis(observation.period, language)]
