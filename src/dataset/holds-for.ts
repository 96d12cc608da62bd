import type { Language } from '../domain/text.ts'
import { wordPeriodBasis } from '../domain/time/period.ts'
import type { Observation } from './observation.ts'
import { scopeWords } from './observation-wording.ts'

/**
 * For what part of the whole and when a value holds, as it is beside its name and its place; a period that no source states says so:
 * 陇东片区, 2025年（推断）.
 */
export const holdsFor = (
  observation: Pick<Observation, 'scope' | 'period'>,
  language: Language,
): readonly string[] => [...scopeWords(observation, language), wordPeriodBasis(observation.period, language)]
