import type { ChartModel } from '../../charts/chart-model.ts'
import { chartsForLocality, overviewCharts } from '../../charts/locality-charts.ts'
import { leadingPlaces } from '../../dataset/compare/leading-values.ts'
import { reportedLocalities } from '../../dataset/compare/locality-summary.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { SearchEntry } from '../../dataset/search/search-entry.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { LANGUAGES } from '../../domain/text.ts'
import type { Steps } from '../../lib/steps.ts'
import { shell } from '../../words/app/shell.ts'
import { eachLanguage } from '../../words/languages.ts'

/** A chart as search takes it, with the locality on whose page it stands; null for the overview. */
export interface ChartEntry extends SearchEntry {
  readonly place: string | null
}

/**
 * The charts of the overview and of the localities, by their findings; of many localities those that are told first. In steps, since
 * charts of a hundred thousand rows take a second.
 */
export function* chartEntries(dataset: Dataset): Steps<readonly ChartEntry[]> {
  const entries: ChartEntry[] = []
  for (const locality of [null, ...leadingPlaces(dataset, reportedLocalities(dataset)).map(({ id }) => id)]) {
    const titles = new Map<string, Partial<Record<Language, string>>>()
    for (const language of LANGUAGES) {
      for (const { id, title } of models(dataset, language, locality))
        titles.set(id, { ...titles.get(id), [language]: title })
      yield
    }
    const detail: Bilingual = dataset.localities.get(locality ?? '')?.name ?? shell.overview
    for (const [id, title] of titles) {
      const [some = id] = Object.values(title)
      const name = eachLanguage((language) => title[language] ?? some)
      entries.push({ kind: 'chart', id, name, detail, keywords: [], place: locality })
    }
  }
  return entries
}

function models(dataset: Dataset, language: Language, place: string | null): readonly ChartModel[] {
  const context = { language, notation: 'compact' } as const
  if (place === null) return overviewCharts(dataset, context)
  return chartsForLocality(dataset, place, context).flatMap(({ charts }) => charts)
}
