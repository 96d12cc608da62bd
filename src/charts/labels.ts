import type { Observation } from '../dataset/observation.ts'
import { scopeWords } from '../dataset/observation-wording.ts'
import type { Language } from '../domain/text.ts'
import { comma, inBrackets, listOf, textIn } from '../domain/text.ts'
import { wordPeriod } from '../domain/time/period.ts'
import { itemAt } from '../lib/item-at.ts'
import { CHART_STATUS } from '../words/charts/frame.ts'
import { SOME_INFERRED, TOTAL_OF_BAR } from '../words/charts/labels.ts'
import { PERIOD_BASIS_NAMES } from '../words/domain/period.ts'

/** The properties by which one observation may differ from another, in the order in which a reader asks for them. */
const FACETS = ['indicator', 'locality', 'category', 'period', 'scope'] as const
export type Facet = (typeof FACETS)[number]

/** The words of one facet of an observation; null if it has none. */
export function facetText(observation: Observation, facet: Facet, language: Language): string | null {
  switch (facet) {
    case 'indicator':
      return textIn(observation.indicator.name, language)
    case 'locality':
      return textIn(observation.locality.name, language)
    case 'category':
      return textIn(observation.breakdown?.name, language) ?? null
    case 'period':
      return wordPeriod(observation.period, language)
    case 'scope':
      return listOf(scopeWords(observation, language), language) || null
  }
}

/** The facets in which the observations differ, in the order of `FACETS`. */
export function differingFacets(observations: readonly Observation[], language: Language): Facet[] {
  return FACETS.filter((facet) => new Set(observations.map((o) => facetText(o, facet, language))).size > 1)
}

/**
 * The label of each observation among the others: as few facets as are needed to tell them apart, so that no label repeats the
 * title. The label of a single observation is the name of its indicator.
 */
export function labelsOf(observations: readonly Observation[], language: Language): string[] {
  const facets = differingFacets(observations, language)
  if (facets.length === 0) return observations.map((o) => textIn(o.indicator.name, language))
  const chosen: Facet[] = []
  const wordings = () =>
    observations.map((o) => {
      const words = chosen.map(
        (facet) => facetText(o, facet, language) ?? (facet === 'category' ? TOTAL_OF_BAR[language] : null),
      )
      return words.filter((word) => word !== null).join(comma(language))
    })
  for (const facet of facets) {
    chosen.push(facet)
    const labels = wordings()
    if (new Set(labels).size === observations.length && labels.every((label) => label !== '')) return labels
  }
  return wordings().map((label, i) => label || textIn(itemAt(observations, i).indicator.name, language))
}

/** The note on the status of a value beside its label; null for a reported value. */
const statusNote = ({ status }: Observation, language: Language): string | null =>
  status === 'reported' ? null : CHART_STATUS[status][language]

/** The remark that `inferred` of `all` are inferred; null if none is. */
export const inferredRemark = (inferred: number, all: number, language: Language): string | null =>
  inferred === 0 ? null : (inferred === all ? PERIOD_BASIS_NAMES.inferred : SOME_INFERRED)[language]

/** The words that are true for all values of a chart, for its subtitle: scopes that all have, and that all are imported. */
export function sharedNotes(observations: readonly Observation[], language: Language): string[] {
  const [first] = observations
  if (first === undefined) return []
  const scopes = scopeWords(first, language).filter((word) =>
    observations.every((o) => scopeWords(o, language).includes(word)),
  )
  const inferred = observations.filter(({ scope }) => scope?.basis === 'inferred').length
  const basis = inBrackets(inferredRemark(inferred, observations.length, language) ?? '', language)
  return [
    ...scopes.map((word) => `${word}${basis}`),
    ...(isAllImported(observations) ? [CHART_STATUS.imported[language]] : []),
  ]
}

const isAllImported = (observations: readonly Observation[]): boolean =>
  observations.length > 1 && observations.every(({ status }) => status === 'imported')

/**
 * The note beside the label of each value, on what neither the label nor the subtitle says: the scope of the value, and that it is
 * derived or imported. Null if there is nothing to say.
 */
export function notesOf(
  observations: readonly Observation[],
  labels: readonly string[],
  language: Language,
): (string | null)[] {
  const shared = new Set(
    scopeWords(observations[0] ?? { scope: null }, language).filter((word) =>
      observations.every((o) => scopeWords(o, language).includes(word)),
    ),
  )
  const said = isAllImported(observations)
  return observations.map((o, i) => {
    const own = scopeWords(o, language).filter((word) => !shared.has(word) && !labels[i]?.includes(word))
    const status = said ? null : statusNote(o, language)
    return listOf([...own, ...(status === null ? [] : [status])], language) || null
  })
}
