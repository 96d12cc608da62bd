import type { Observation } from '../dataset/observation.ts'
import type { IndicatorId, LocalityId } from '../domain/ids.ts'
import type { Notation } from '../domain/number-format.ts'
import type { Bilingual, Language } from '../domain/text.ts'
import type { WordingOptions } from '../domain/wording.ts'
import { wordValue } from '../domain/wording.ts'

/** In which language and notation a chart speaks, and which targets the user has set. */
export interface ChartContext {
  readonly language: Language
  readonly notation: Notation
  /** The target for an indicator in a locality, in base units; null where none is set. */
  readonly targetOf?: ((indicator: IndicatorId, locality: LocalityId) => number | null) | undefined
}

/** What a chart is called and which of its values it is about. */
export interface Draft {
  readonly id: string
  /** The authored finding, with `{observation-id}` for each value; generated from the data where there is none. */
  readonly title?: Bilingual | undefined
  /** Ids of the observations that the finding is about; each kind has its own choice where there are none. */
  readonly emphasis?: readonly string[] | undefined
}

/** How a value of an observation is written: changes with their sign, vague values with their printed words. */
export function wordingOptions(observation: Observation, context: ChartContext): WordingOptions {
  return {
    language: context.language,
    notation: context.notation,
    signed: observation.indicator.kind === 'change',
    printed: observation.status === 'reported' ? observation.printed : undefined,
  }
}

/** The value of an observation as written: 200余名. */
export const writeValue = (observation: Observation, context: ChartContext): string =>
  wordValue(observation.quantity, observation.unit, wordingOptions(observation, context))
