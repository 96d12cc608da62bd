import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { valueText, wordObservation } from '../dataset/observation-wording.ts'
import { PLACEHOLDER } from '../domain/chart-spec.ts'
import { wordPeriod } from '../domain/period.ts'
import type { Language } from '../domain/text.ts'
import { textOf } from '../domain/wording.ts'
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
    if (part === 'size') return sizeText(observation, context)
    if (part !== 'figure') return valueText(observation, context)
    const { lead, figure, tail } = wordObservation(observation, context)
    return `${lead}${figure}${tail}`
  })
  // A value may begin the sentence: "Over 90 % found work".
  return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}`
}

/**
 * A change without its sign: "cut by 40 %". Only an exact one loses it, since "at most −40 %" is a fall of at least 40 %.
 */
function sizeText(observation: Observation, context: ChartContext): string {
  const words = wordObservation(observation, context)
  const { bound } = observation.quantity
  return textOf(bound === 'exact' ? { ...words, lead: words.lead.replace(/[+−]/u, '') } : words)
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
  return `${place === '' ? '' : `${place} · `}${name}${category === undefined ? '' : ` (${category})`}: ${value}`
}

/**
 * Several values in one title. Values of one indicator name it once: "Skills-contest entrants: 400+ people in Lanshan District;
 * 100+ people in Haigang District".
 */
export function valuesTitle(
  observations: readonly Observation[],
  context: ChartContext,
  withPlace: boolean,
): string {
  const { language } = context
  const [first, second] = observations
  const shared = observations.every(({ indicator }) => indicator.id === first?.indicator.id)
  if (first === undefined || second === undefined || !shared) {
    return clauses(
      observations.map((o) => valueTitle(o, context, withPlace)),
      language,
    )
  }
  const name = first.indicator.name[language]
  const values = observations.map((o) => {
    const [place, value] = [withPlace ? o.locality.name[language] : '', valueText(o, context)]
    const category = o.breakdown?.name[language] ?? ''
    // Names may end in a digit, so a word keeps them off the number.
    if (language === 'zh')
      return `${place}${place !== '' && category !== '' ? `（${category}）` : category}为${value}`
    return `${value}${place === '' ? '' : ` in ${place}`}${category === '' ? '' : ` (${category})`}`
  })
  return language === 'zh' ? `${name}：${values.join('，')}` : `${name}: ${values.join('; ')}`
}

/** Joins clauses of a title. */
const clauses = (parts: readonly string[], language: Language): string =>
  parts.join(language === 'zh' ? '；' : '; ')
