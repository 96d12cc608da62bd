import type { Notation, Scale } from '../domain/number/number-format.ts'
import type { Language } from '../domain/text.ts'
import { languages, semicolon, textIn } from '../domain/text.ts'
import type { Wording, WordingOptions } from '../domain/wording.ts'
import { isWrittenExact, textOf, withoutUnit, wordQuantity, wordValue } from '../domain/wording.ts'
import { DERIVED_MARK } from '../words/dataset/observation.ts'
import type { Observation } from './observation.ts'
import { printedOf } from './observation.ts'

/** In which language and notation numbers are written: what every view, chart and export passes on. */
export interface NumberStyle {
  readonly language: Language
  readonly notation: Notation
  /** The scale of the numbers of one chart, see `writeNumber`. */
  readonly scale?: Scale | undefined
  /** How numbers of each unit are written where they stand side by side with others, see `styleByUnit`. */
  readonly byUnit?: ReadonlyMap<string, Pick<NumberStyle, 'notation' | 'scale'>> | undefined
}

function optionsFor(observation: Observation, style: NumberStyle): WordingOptions {
  const { notation, scale } = style.byUnit?.get(observation.unit.id) ?? style
  return {
    language: style.language,
    notation,
    scale,
    signed: observation.indicator.kind === 'change',
    printed: printedOf(observation) ?? undefined,
  }
}

/** The value of an observation in its parts. Changes carry their sign, vague values the printed word. */
export const wordObservation = (observation: Observation, style: NumberStyle): Wording =>
  wordQuantity(observation.quantity, observation.unit, optionsFor(observation, style))

/** Whether a value is shown as an exact number: a rounded one bears a mark, as one does that its source does not give exactly. */
export const isShownExact = (observation: Observation, style: NumberStyle): boolean =>
  isWrittenExact(observation.quantity, optionsFor(observation, style))

/**
 * The value of an observation as one text: 200余名 / 200+ people.
 * @example valueText(observation, { language: 'en', notation: 'compact' }) // '200+ people'
 */
export const valueText = (observation: Observation, style: NumberStyle): string =>
  textOf(wordObservation(observation, style))

/** The value of an observation where a heading names its unit: 200余 / 200+. */
export const bareValueText = (observation: Observation, style: NumberStyle): string =>
  wordValue(observation.quantity, withoutUnit(observation.unit), optionsFor(observation, style))

/**
 * The indicator with its category, where the value is for one: 心理服务阵地 · 厂处级.
 * @example observationName(observation, 'en') // 'Mental-health stations · Area'
 */
export function observationName({ indicator, breakdown }: Observation, language: Language): string {
  const name = textIn(indicator.name, language)
  return breakdown === null ? name : `${name} · ${textIn(breakdown.name, language)}`
}

/**
 * For what part of the whole, or under which condition, the value holds: 陇东片区, within three months; empty where it holds without
 * limits. The one place that decides how it is worded, and in which order: titles, tiles, slides, tables and files take it from here.
 */
export const scopeWords = ({ scope }: Pick<Observation, 'scope'>, language: Language): readonly string[] =>
  scope === null ? [] : [textIn(scope, language)]

/**
 * A sentence about observations, followed by every scope that the sentence does not name itself, so that a value of a part is never read
 * as one of the whole.
 */
export function withScopes(
  text: string,
  observations: readonly Pick<Observation, 'scope'>[],
  language: Language,
): string {
  const said = text.toLowerCase()
  const words = new Set(observations.flatMap((observation) => scopeWords(observation, language)))
  const missing = [...words].filter((word) => !said.includes(word.toLowerCase()))
  if (missing.length === 0) return text
  const [open, close] = languages[language].brackets
  const gap = semicolon(language)
  // A text that already ends with brackets gets no second pair.
  if (text.endsWith(close)) return `${text.slice(0, -close.length)}${gap}${missing.join(gap)}${close}`
  return `${text}${open}${missing.join(gap)}${close}`
}

/** The value of an observation as a sentence says it: what is derived says so. */
export const saidValue = (observation: Observation, style: NumberStyle): string =>
  `${valueText(observation, style)}${observation.status === 'derived' ? DERIVED_MARK[style.language] : ''}`
