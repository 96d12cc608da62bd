import type { Notation } from '../domain/number-format.ts'
import type { Language } from '../domain/text.ts'
import type { Wording, WordingOptions } from '../domain/wording.ts'
import { textOf, wordQuantity } from '../domain/wording.ts'
import type { Observation } from './observation.ts'
import { printedOf } from './observation.ts'

/** In which language and notation numbers are written: what every view, chart and export passes on. */
export interface NumberStyle {
  readonly language: Language
  readonly notation: Notation
}

function optionsFor(observation: Observation, { language, notation }: NumberStyle): WordingOptions {
  return {
    language,
    notation,
    signed: observation.indicator.kind === 'change',
    printed: printedOf(observation) ?? undefined,
  }
}

/** The value of an observation in its parts. Changes carry their sign, vague values the printed word. */
export const wordObservation = (observation: Observation, style: NumberStyle): Wording =>
  wordQuantity(observation.quantity, observation.unit, optionsFor(observation, style))

/** The value of an observation as one text: 200余名 / 200+ people. */
export const valueText = (observation: Observation, style: NumberStyle): string =>
  textOf(wordObservation(observation, style))

/** The indicator with its category, where the value is for one: 心理服务阵地 · 厂处级. */
export function observationName({ indicator, breakdown }: Observation, language: Language): string {
  const name = indicator.name[language]
  return breakdown === null ? name : `${name} · ${breakdown.name[language]}`
}
