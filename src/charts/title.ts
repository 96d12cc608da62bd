import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText, wordObservation } from '../dataset/observation-wording.ts'
import { PLACEHOLDER } from '../domain/chart-spec.ts'
import { wordPeriod } from '../domain/period.ts'
import type { Language } from '../domain/text.ts'
import type { ChartContext } from './context.ts'

/**
 * An authored title with its values put in. Numbers in a title come from the dataset like all others, so a title can neither
 * say more than the source nor disagree with the chart below it.
 */
export function fillTitle(template: string, dataset: Dataset, context: ChartContext): string {
  const filled = template.replace(PLACEHOLDER, (whole, id: string, part: string | undefined) => {
    const observation = dataset.observations.get(id)
    if (observation === undefined) return whole
    if (part === 'period') return wordPeriod(observation.period, context.language)
    if (part !== 'figure') return valueText(observation, context)
    const { lead, figure, tail } = wordObservation(observation, context)
    return `${lead}${figure}${tail}`
  })
  // A value may begin the sentence: "Over 90 % found work".
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`
}

/** "Members recruited: 2,447 people", with the locality first where the title has to name it. */
export function valueTitle(observation: Observation, context: ChartContext, withPlace: boolean): string {
  const { language } = context
  const place = withPlace ? observation.locality.name[language] : ''
  const category = observation.breakdown?.name[language]
  const name = observation.indicator.name[language]
  const value = valueText(observation, context)
  if (language === 'zh') {
    return `${place}${name}${category === undefined ? '' : `（${category}）`}：${value}`
  }
  return `${place === '' ? '' : `${place}, `}${name}${category === undefined ? '' : ` (${category})`}: ${value}`
}

/** Joins clauses of a title. */
export const clauses = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '；' : '; ')
