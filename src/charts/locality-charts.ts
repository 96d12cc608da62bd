import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { idsInSpec } from '../domain/chart-spec.ts'
import type { Theme } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import { autoCharts } from './auto-chart.ts'
import { buildChart } from './build-chart.ts'
import type { ChartModel } from './chart-model.ts'
import type { ChartContext } from './context.ts'
import { inLocality } from './place-frame.ts'
import { selectObservations } from './select.ts'

/** The charts of a theme, in the order in which a page shows them. */
export interface ThemeCharts {
  readonly theme: Theme
  readonly charts: readonly ChartModel[]
}

/**
 * The charts of a locality by theme: first the authored ones, then automatic ones for each value that no authored chart
 * shows. A new report therefore has its charts from its data alone, and no value of a locality is left without one.
 */
export function chartsForLocality(
  dataset: Dataset,
  localityId: string,
  context: ChartContext,
): ThemeCharts[] {
  const observations = inLocality(dataset, localityId)
  const specs = dataset.charts.filter(({ place }) => place === localityId)
  const shown = new Set(specs.flatMap((spec) => observationsOf(spec, dataset)).map(({ id }) => id))
  const themes = [...dataset.themes.values()].map((theme) => {
    const authored = specs.filter((spec) => observationsOf(spec, dataset)[0]?.theme.id === theme.id)
    const left = observations.filter((o) => o.theme.id === theme.id && !shown.has(o.id))
    const charts = [
      ...authored.map((spec) => buildChart(spec, dataset, context)),
      ...(left.length === 0 ? [] : autoCharts(left, `${localityId}-auto`, dataset, context)),
    ]
    return { theme, charts, authored: authored.length }
  })
  // What somebody thought worth a chart comes before what is merely there.
  return themes
    .filter(({ charts }) => charts.length > 0)
    .toSorted((a, b) => Number(b.authored > 0) - Number(a.authored > 0))
    .map(({ theme, charts }) => ({ theme, charts }))
}

/** The authored charts of the overview. */
export const overviewCharts = (dataset: Dataset, context: ChartContext): ChartModel[] =>
  dataset.charts.filter(({ place }) => place === null).map((spec) => buildChart(spec, dataset, context))

/**
 * The charts of one theme: those of the overview that are about it, then those of each of the localities, until there are as many as
 * wanted.
 */
export function chartsForTheme(
  dataset: Dataset,
  themeId: string,
  places: readonly Locality[],
  context: ChartContext,
  most = Number.POSITIVE_INFINITY,
): ChartModel[] {
  const overview = dataset.charts.filter(
    (spec) => spec.place === null && observationsOf(spec, dataset)[0]?.theme.id === themeId,
  )
  const charts = overview.map((spec) => buildChart(spec, dataset, context))
  for (const { id } of places) {
    if (charts.length >= most) break
    const own = chartsForLocality(dataset, id, context).filter(({ theme }) => theme.id === themeId)
    charts.push(...own.flatMap((one) => one.charts))
  }
  return charts.slice(0, most)
}

/** Every observation that a spec shows or tells. */
export function observationsOf(spec: ChartSpec, dataset: Dataset): Observation[] {
  if ('select' in spec) return selectObservations(spec.select, dataset)
  return idsInSpec(spec).flatMap(({ id }) => dataset.observations.get(id) ?? [])
}
