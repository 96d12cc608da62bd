import type { Dataset } from '../dataset/dataset.ts'
import { withoutSetAside } from '../dataset/edits/conflicts.ts'
import type { Observation } from '../dataset/observation.ts'
import { standingValue } from '../dataset/observation.ts'
import { rowsByIndicator, rowsByLocality } from '../dataset/rows-by.ts'
import type { Locality } from '../domain/place/locality.ts'
import type { Theme } from '../domain/record/indicator.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import { idsInSpec } from '../domain/spec/chart-spec.ts'
import { autoCharts, indicatorChart } from './auto-chart.ts'
import { buildChart } from './build-chart.ts'
import type { ChartModel } from './chart-model.ts'
import { chartPoints } from './chart-model.ts'
import type { ChartContext, Draft } from './context.ts'
import { placesDrawn } from './kinds/lines.ts'
import { placeTones } from './place-tones.ts'
import { selectObservations } from './select.ts'

/** The charts of a theme, in the order in which a page shows them. */
export interface ThemeCharts {
  readonly theme: Theme
  readonly charts: readonly ChartModel[]
}

/** Whether a chart compares values: parts, times, places, shares on one scale. If it does not, the page shows the value as a number. */
const compares = (model: ChartModel): boolean =>
  'points' in model || 'series' in model
    ? chartPoints(model).length > 1
    : model.kind !== 'value' && model.kind !== 'message'

/** The chart of values of one indicator; null if it would not compare anything. */
export function comparingChart(observations: readonly Observation[], draft: Draft): ChartModel | null {
  const chart = indicatorChart(observations, draft)
  return compares(chart) ? chart : null
}

/** The values in the tables of the charts, which the page therefore shows nowhere else. */
export const shownIn = (charts: readonly ChartModel[]): ReadonlySet<string> =>
  new Set(charts.flatMap(({ table }) => table.rows.flatMap(({ observationId }) => observationId ?? [])))

/**
 * The charts of a locality by theme, where there is something to compare: first the authored ones, then automatic ones of what no authored
 * chart shows. The page shows all other values as numbers. So a new report gets its charts from its data alone.
 * @param together indicators to leave out, since the page has a chart of several localities for them
 */
export function chartsForLocality(
  dataset: Dataset,
  localityId: string,
  context: ChartContext,
  together: ReadonlySet<string> = new Set(),
): ThemeCharts[] {
  const all = rowsByLocality(dataset).get(localityId) ?? []
  const observations = withoutSetAside(all).filter(({ indicator }) => !together.has(indicator.id))
  const authored = dataset.charts
    .filter(({ locality }) => locality === localityId)
    .map((spec) => ({ model: buildChart(spec, dataset, context), drawn: observationsOf(spec, dataset) }))
    // A single share with an authored finding may still be drawn beside another on one scale.
    .filter(({ model }) => compares(model))
  const shown = new Set(authored.flatMap(({ drawn }) => drawn).map(({ id }) => id))
  const themes = [...dataset.themes.values()].map((theme) => {
    const own = authored.filter(({ drawn }) => drawn[0]?.theme.id === theme.id)
    const left = observations.filter((o) => o.theme.id === theme.id && !shown.has(o.id))
    const auto = left.length === 0 ? [] : autoCharts(left, `${localityId}-auto`, dataset, context)
    const charts = [...own.map(({ model }) => model), ...auto.filter(compares)]
    return { theme, charts, first: own[0] === undefined ? authored.length : authored.indexOf(own[0]) }
  })
  // Themes with authored charts come before those with automatic charts only, in the order of the file.
  return themes
    .filter(({ charts }) => charts.length > 0)
    .toSorted((a, b) => a.first - b.first)
    .map(({ theme, charts }) => ({ theme, charts }))
}

/** The authored charts of the overview, except those that would repeat one of its numbers. */
export function overviewCharts(dataset: Dataset, context: ChartContext): ChartModel[] {
  const headlines = new Set<string>(dataset.highlights.map(({ observation }) => observation))
  const specs = dataset.charts.filter(({ locality }) => locality === null)
  const shared = { ...context, placeTones: placeTones(specs.map((spec) => placesOf(spec, dataset))) }
  return specs
    .map((spec) => buildChart(spec, dataset, shared))
    .filter((model) => chartPoints(model).every(({ observationId }) => !headlines.has(observationId)))
}

/**
 * The charts of one theme: those of the overview that are about it, one for each indicator that several localities have and that has no
 * authored chart, then the other charts of each locality; at most `most` of them.
 */
export function chartsForTheme(
  dataset: Dataset,
  themeId: string,
  places: readonly Locality[],
  given: ChartContext,
  most = Number.POSITIVE_INFINITY,
): ChartModel[] {
  const specs = dataset.charts.filter(
    (spec) => spec.locality === null && observationsOf(spec, dataset)[0]?.theme.id === themeId,
  )
  const together = sharedIndicators(dataset, themeId)
  const tones = placeTones([
    ...specs.map((spec) => placesOf(spec, dataset)),
    ...[...together.values()].slice(0, most).map(placesDrawn),
  ])
  const context = { ...given, placeTones: tones }
  const charts = specs.map((spec) => buildChart(spec, dataset, context)).filter(compares)
  for (const [id, observations] of together) {
    if (charts.length >= most) break
    const chart = comparingChart(observations, { id: `theme-auto-${id}`, dataset, context })
    if (chart !== null) charts.push(chart)
  }
  const elsewhere = new Set(together.keys())
  for (const { id } of places) {
    if (charts.length >= most) break
    const own = chartsForLocality(dataset, id, context, elsewhere).filter(({ theme }) => theme.id === themeId)
    charts.push(...own.flatMap((one) => one.charts))
  }
  return charts.slice(0, most)
}

/** The values of those indicators of a theme that several localities have and no authored chart shows. */
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

/** The places whose lines the chart of a spec draws beside each other. */
export const placesOf = (spec: ChartSpec, dataset: Dataset): readonly string[] =>
  spec.kind === 'trend' ? placesDrawn(selectObservations(spec.select, dataset)) : []

/** Whether a dataset has every observation that a spec names. */
export const isWhole = (spec: ChartSpec, { observations }: Pick<Dataset, 'observations'>): boolean =>
  idsInSpec(spec).every(({ id }) => observations.has(id))

/** Every observation that a spec refers to. */
export function observationsOf(spec: ChartSpec, dataset: Dataset): Observation[] {
  if ('select' in spec) return selectObservations(spec.select, dataset)
  return idsInSpec(spec).flatMap(({ id }) => standingValue(dataset, id) ?? [])
}
