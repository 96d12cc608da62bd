import type { Observation } from '../dataset/observation.ts'
import { wordPeriod } from '../domain/period.ts'
import type { Language } from '../domain/text.ts'

/** What may tell one observation from another, in the order in which a reader asks for it. */
const FACETS = ['indicator', 'locality', 'category', 'period', 'scope'] as const
export type Facet = (typeof FACETS)[number]

/** The words of one facet of an observation; null where it has none. */
export function facetText(observation: Observation, facet: Facet, language: Language): string | null {
  switch (facet) {
    case 'indicator':
      return observation.indicator.name[language]
    case 'locality':
      return observation.locality.name[language]
    case 'category':
      return observation.breakdown?.name[language] ?? null
    case 'period':
      return wordPeriod(observation.period, language)
    case 'scope':
      return observation.scope?.[language] ?? null
  }
}

/** The facets in which the observations differ, in their order. */
export function differingFacets(observations: readonly Observation[], language: Language): Facet[] {
  return FACETS.filter((facet) => new Set(observations.map((o) => facetText(o, facet, language))).size > 1)
}

const TOTAL = { zh: '合计', en: 'Total' } as const

/**
 * The label of each observation among the others: as few facets as tell them apart, so that no label repeats what the title
 * says. A single observation is called by its indicator.
 */
export function labelsOf(observations: readonly Observation[], language: Language): string[] {
  const facets = differingFacets(observations, language)
  if (facets.length === 0) return observations.map((o) => o.indicator.name[language])
  const chosen: Facet[] = []
  const wordings = () =>
    observations.map((o) => {
      const words = chosen.map(
        (facet) => facetText(o, facet, language) ?? (facet === 'category' ? TOTAL[language] : null),
      )
      return words.filter((word) => word !== null).join(language === 'zh' ? '，' : ', ')
    })
  for (const facet of facets) {
    chosen.push(facet)
    const labels = wordings()
    if (new Set(labels).size === observations.length && labels.every((label) => label !== '')) return labels
  }
  return wordings().map((label, i) => label || (observations[i]?.indicator.name[language] ?? ''))
}
