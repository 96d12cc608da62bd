import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { rowsByIndicator } from '../dataset/rows-by.ts'
import type { ChartSpec } from '../domain/chart-spec.ts'
import { idsInSpec } from '../domain/chart-spec.ts'
import type { Theme } from '../domain/indicator.ts'
import type { Locality } from '../domain/locality.ts'
import { autoCharts, indicatorChart } from './auto-chart.ts'
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
 * @param together indicators that stand elsewhere on the page, charted of several localities at once
 */
export function chartsForLocality(
  dataset: Dataset,
  localityId: string,
  context: ChartContext,
  together: ReadonlySet<string> = new Set(),
): ThemeCharts[] {
  const observations = inLocality(dataset, localityId).filter(({ indicator }) => !together.has(indicator.id))
  const specs = dataset.charts.filter(({ place }) => place === localityId)
  const shown = new Set(specs.flatMap((spec) => observationsOf(spec, dataset)).map(({ id }) => id))
  const themes = [...dataset.themes.values()].map((theme) => {
    const authored = specs.filter((spec) => observationsOf(spec, dataset)[0]?.theme.id === theme.id)
    const left = observations.filter((o) => o.theme.id === theme.id && !shown.has(o.id))
    const charts = [
      ...authored.map((spec) => buildChart(spec, dataset, context)),
      ...(left.length === 0 ? [] : autoCharts(left, `${localityId}-auto`, dataset, context)),
    ]
    const first = authored[0] === undefined ? specs.length : specs.indexOf(authored[0])
    return { theme, charts, first }
  })
  // What somebody thought worth a chart comes before what is merely there, in the order of the file.
  return themes
    .filter(({ charts }) => charts.length > 0)
    .toSorted((a, b) => a.first - b.first)
    .map(({ theme, charts }) => ({ theme, charts }))
}

/** The authored charts of the overview. */
export const overviewCharts = (dataset: Dataset, context: ChartContext): ChartModel[] =>
  dataset.charts.filter(({ place }) => place === null).map((spec) => buildChart(spec, dataset, context))

/**
 * The charts of one theme: those of the overview that are about it, one for each indicator that several localities have and nobody
 * authored a chart of, then the others of each of the localities, until there are as many as wanted.
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
  const together = sharedIndicators(dataset, themeId)
  for (const [id, observations] of together) {
    if (charts.length >= most) break
    charts.push(indicatorChart(observations, { id: `theme-auto-${id}` }, dataset, context))
  }
  const elsewhere = new Set(together.keys())
  for (const { id } of places) {
    if (charts.length >= most) break
    const own = chartsForLocality(dataset, id, context, elsewhere).filter(({ theme }) => theme.id === themeId)
    charts.push(...own.flatMap((one) => one.charts))
  }
  return charts.slice(0, most)
}

/** The values of the indicators of a theme that several localities have, where no authored chart shows one of them. */
function sharedIndicators(dataset: Dataset, themeId: string): ReadonlyMap<string, readonly Observation[]> {
  const authored = new Set(
    dataset.charts.flatMap((spec) => observationsOf(spec, dataset).map(({ indicator }) => indicator.id)),
  )
  const own = [...rowsByIndicator(dataset)].filter(
    ([, rows]) =>
      rows[0]?.theme.id === themeId &&
      !authored.has(rows[0].indicator.id) &&
      rows.some(({ locality }) => locality.id !== rows[0]?.locality.id),
  )
  return new Map(own)
}

/** Every observation that a spec shows or tells. */
export function observationsOf(spec: ChartSpec, dataset: Dataset): Observation[] {
  if ('select' in spec) return selectObservations(spec.select, dataset)
  return idsInSpec(spec).flatMap(({ id }) => dataset.observations.get(id) ?? [])
}
