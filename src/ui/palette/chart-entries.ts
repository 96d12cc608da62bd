import type { ChartModel } from '../../charts/chart-model.ts'
import { chartsForLocality, overviewCharts } from '../../charts/locality-charts.ts'
import type { Dataset } from '../../dataset/dataset.ts'
import type { SearchEntry } from '../../dataset/search-entry.ts'
import type { Bilingual, Language } from '../../domain/text.ts'
import { shell } from '../messages/shell.ts'

/** A chart as search takes it, with the locality on whose page it stands; null for the overview. */
export interface ChartEntry extends SearchEntry {
  readonly place: string | null
}

/** The charts of the overview and of every locality, by their findings. */
export function chartEntries(dataset: Dataset): ChartEntry[] {
  const places = new Set<string>([...dataset.observations.values()].map(({ locality }) => locality.id))
  const models = (language: Language, place: string | null): readonly ChartModel[] => {
    const context = { language, notation: 'compact' } as const
    if (place === null) return overviewCharts(dataset, context)
    return chartsForLocality(dataset, place, context).flatMap(({ charts }) => charts)
  }
  return [null, ...places].flatMap((place) => {
    const english = new Map(models('en', place).map(({ id, title }) => [id, title]))
    const detail: Bilingual = dataset.localities.get(place ?? '')?.name ?? shell.overview
    return models('zh', place).map(
      ({ id, title }): ChartEntry => ({
        kind: 'chart',
        id,
        name: { zh: title, en: english.get(id) ?? title },
        detail,
        keywords: [],
        place,
      }),
    )
  })
}
