import { autoCharts } from '../charts/auto-chart.ts'
import { buildChart } from '../charts/build-chart.ts'
import type { ChartModel, LegendEntry, ValueItem } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { valueChart, valueItem } from '../charts/kinds/value.ts'
import { legendOf } from '../charts/legend.ts'
import { holdsFor } from '../dataset/beside-wording.ts'
import type { Dataset } from '../dataset/dataset.ts'
import type { Observation } from '../dataset/observation.ts'
import { printedOf, standingChange, standingValue } from '../dataset/observation.ts'
import { observationName, scopeWords } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import { explainBound } from '../domain/number/bound-wording.ts'
import type { ChartSpec } from '../domain/spec/chart-spec.ts'
import { idsInSpec, idsInTitle } from '../domain/spec/chart-spec.ts'
import type { ChartRef, NumberRef, ValueNames } from '../domain/spec/deck.ts'
import type { Language } from '../domain/text.ts'
import { textIn } from '../domain/text.ts'
import { CHART_STATUS } from '../words/charts/chart-texts.ts'
import { NUMBER_OF } from '../words/decks/resolve-numbers.ts'
import { lacking } from './missing-slide.ts'
import type { NumberModel } from './slide-model.ts'

/** The chart of a reference, null where nothing of it is left, and sentences on what the dataset does not have of it. */
interface ResolvedChart {
  readonly model: ChartModel | null
  readonly lacks: readonly string[]
}

/**
 * Builds the chart of a reference for a slide. Observations of several indicators that have no chart in common are shown side by side.
 * @param names those that the slide keeps of its values
 */
export function resolveChart(
  ref: ChartRef,
  id: string,
  dataset: Dataset,
  context: ChartContext,
  names?: ValueNames,
): ResolvedChart {
  if ('chart' in ref) return authoredChart(ref.chart, dataset, context)
  const found = [...new Set(ref.observations.flatMap((wanted) => standingValue(dataset, wanted) ?? []))]
  const lost = ref.observations.filter((wanted) => !dataset.observations.has(wanted))
  const lacks = lacking('observations', lost, context.language, names)
  if (found.length === 0) return { model: null, lacks }
  const [first, second] = autoCharts(found, id, dataset, context, ref.ranked)
  if (first !== undefined && second === undefined) return { model: first, lacks }
  return { model: valueChart(found, { id, dataset, context }), lacks }
}

function authoredChart(id: string, dataset: Dataset, context: ChartContext): ResolvedChart {
  const spec = dataset.charts.find((chart) => chart.id === id)
  if (spec === undefined) return { model: null, lacks: lacking('chart', [id], context.language) }
  const ids = idsInSpec(spec).map((named) => named.id)
  const lost = ids.filter((one) => !dataset.observations.has(one))
  const lacks = lacking('observations', lost, context.language)
  return {
    model: lost.length > 0 ? null : buildChart(withWholeTitle(spec, dataset), dataset, context),
    lacks,
  }
}

/** The observations in the table of a chart; those of a matrix or tile map, which only counts values, are none. */
export const observationsIn = (
  { table }: Pick<ChartModel, 'table'>,
  { observations }: Dataset,
): Observation[] =>
  table.rows.flatMap(({ observationId }) =>
    observationId === null ? [] : (observations.get(observationId) ?? []),
  )

/**
 * The observations whose values the title of a chart names: those in an authored title, none in one that ranks nothing, else all that the
 * chart shows.
 * @param shown the ids of the observations that the chart shows
 */
export function namedByTitle(ref: ChartRef, shown: readonly string[], dataset: Dataset): ReadonlySet<string> {
  if ('observations' in ref && ref.ranked === false) return new Set()
  const spec = 'chart' in ref ? dataset.charts.find(({ id }) => id === ref.chart) : undefined
  if (spec === undefined || withWholeTitle(spec, dataset).title === undefined) return new Set(shown)
  return new Set(idsInTitle(spec).map(({ id }) => id))
}

/** The spec without its title where that names values that the dataset does not have, so that a title is generated instead. */
function withWholeTitle(spec: ChartSpec, dataset: Dataset): ChartSpec {
  const whole = idsInTitle(spec).every(({ id }) => dataset.observations.has(id))
  return whole ? spec : { ...spec, title: undefined }
}

/** The numbers of a slide with their observations, and sentences on those that the dataset does not have. */
export interface ResolvedNumbers {
  readonly numbers: readonly NumberModel[]
  /** First the values, then their changes. */
  readonly observations: readonly Observation[]
  /** The locality that several values all share, which is then shown once above them; null otherwise. */
  readonly place: string | null
  readonly lacks: readonly string[]
}

/** The observations of a number: its value, and its change if it has one. */
export const idsOfNumber = ({ observation, change }: NumberRef) =>
  change === undefined ? [observation] : [observation, change]

/**
 * Builds the numbers of a slide. Values and changes that the dataset does not have are left out; `lacks` says so. For a value that another one
 * was chosen over, the chosen one is shown.
 * @param names those that the slide keeps of its values
 */
export function resolveNumbers(
  refs: readonly NumberRef[],
  dataset: Dataset,
  context: ChartContext,
  names?: ValueNames,
): ResolvedNumbers {
  const shown = new Set<string>(refs.map(({ observation }) => observation))
  const found = refs.flatMap(({ observation, change }) => {
    const value = standingValue(dataset, observation)
    if (value === undefined) return []
    // Of two numbers for which one value stands it is shown once.
    if (value.id !== observation && shown.has(value.id)) return []
    shown.add(value.id)
    return [{ value, beside: standingChange(dataset, observation, change) }]
  })
  const lost = refs.flatMap(idsOfNumber).filter((id) => !dataset.observations.has(id))
  const places = new Set(found.map(({ value }) => textIn(value.locality.name, context.language)))
  const [place] = places
  const shared = found.length > 1 && places.size === 1 && place !== undefined ? place : null
  return {
    place: shared,
    numbers: found.map(({ value, beside }) => numberModel(value, beside, shared === null, context)),
    observations: [...found.map(({ value }) => value), ...found.flatMap(({ beside }) => beside ?? [])],
    lacks: lacking('observations', lost, context.language, names),
  }
}

/** A number of a slide. @param placed whether its place is said with it */
export function numberModel(
  observation: Observation,
  change: Observation | undefined,
  placed: boolean,
  context: ChartContext,
): NumberModel {
  const { language } = context
  const about = aboutOf(observation, change, placed, language)
  return {
    item: itemOf(observation, context),
    name: observationName(observation, language),
    caption: about.join(' · '),
    facts: [...about, ...exactnessOf(observation, language)],
    change: change === undefined ? null : itemOf(change, context),
  }
}

const itemOf = (observation: Observation, context: ChartContext): ValueItem =>
  valueItem(observation, placedName(observation, context), 'plain', context)

/** The name with the locality before it, for a number that is shown by itself. */
export function placedName(observation: Observation, { language }: ChartContext): string {
  const place = textIn(observation.locality.name, language)
  const name = observationName(observation, language)
  return fill(NUMBER_OF[language], { place, name }, language)
}

/** Where and when a value holds, what its change is compared with, and that it is derived or comes from a file. */
const aboutOf = (
  observation: Observation,
  change: Observation | undefined,
  placed: boolean,
  language: Language,
): string[] => [
  ...(placed ? [textIn(observation.locality.name, language)] : []),
  ...holdsFor(observation, language),
  // A change says what it is compared with.
  ...(change === undefined ? [] : scopeWords(change, language)),
  ...(observation.status === 'reported' ? [] : [CHART_STATUS[observation.status][language]]),
]

/** What the bound of a value means, in a sentence; none where it is exact. */
const exactnessOf = (observation: Observation, language: Language): string[] =>
  observation.quantity.bound === 'exact'
    ? []
    : [explainBound(observation.quantity, observation.unit, language, printedOf(observation))]

/** The marks of the bars below the numbers. */
export function legendOfNumbers(numbers: readonly NumberModel[], { language }: ChartContext): LegendEntry[] {
  const drawn = numbers.flatMap(({ item }) => (item.axis === null ? [] : [item]))
  const target = drawn.some((item) => item.target !== null) ? (['target'] as const) : []
  return legendOf(drawn, target, 'bar', language)
}
