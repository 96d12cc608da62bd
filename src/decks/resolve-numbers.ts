import type { LegendEntry, ValueItem } from '../charts/chart-model.ts'
import type { ChartContext } from '../charts/context.ts'
import { valueItem } from '../charts/kinds/value.ts'
import { legendOf } from '../charts/legend.ts'
import type { Dataset } from '../dataset/dataset.ts'
import { holdsFor } from '../dataset/holds-for.ts'
import type { Observation } from '../dataset/observation.ts'
import { observationName, scopeWords } from '../dataset/observation-wording.ts'
import { fill } from '../domain/fill.ts'
import type { NumberRef } from '../domain/spec/deck.ts'
import { textIn } from '../domain/text.ts'
import { DERIVED_NUMBER, NUMBER_OF } from '../words/decks/resolve-numbers.ts'
import type { NumberModel } from './slide-model.ts'

/** The numbers of a slide with the observations behind them, and the ids that lead nowhere. */
export interface ResolvedNumbers {
  readonly numbers: readonly NumberModel[]
  /** Values, then the changes beside them. */
  readonly observations: readonly Observation[]
  /** The locality that all values share, which then stands above them and not with each; null where they differ. */
  readonly place: string | null
  readonly lost: readonly string[]
}

/** Builds the numbers of a slide. A change that the dataset lacks is left away, a value that it lacks is told. */
export function resolveNumbers(
  refs: readonly NumberRef[],
  dataset: Dataset,
  context: ChartContext,
): ResolvedNumbers {
  const found = refs.flatMap(({ observation, change }) => {
    const value = dataset.observations.get(observation)
    const beside = change === undefined ? undefined : dataset.observations.get(change)
    return value === undefined ? [] : [{ value, beside }]
  })
  const named = refs.flatMap(({ observation, change }) =>
    change === undefined ? [observation] : [observation, change],
  )
  const places = new Set(found.map(({ value }) => textIn(value.locality.name, context.language)))
  const [place] = places
  const shared = found.length > 1 && places.size === 1 && place !== undefined ? place : null
  return {
    place: shared,
    numbers: found.map(({ value, beside }) => numberModel(value, beside, shared === null, context)),
    observations: [
      ...found.map(({ value }) => value),
      ...found.flatMap(({ beside }) => (beside === undefined ? [] : [beside])),
    ],
    lost: named.filter((id) => !dataset.observations.has(id)),
  }
}

function numberModel(
  observation: Observation,
  change: Observation | undefined,
  placed: boolean,
  context: ChartContext,
): NumberModel {
  return {
    item: itemOf(observation, context),
    name: observationName(observation, context.language),
    caption: captionOf(observation, change, placed, context),
    change: change === undefined ? null : itemOf(change, context),
  }
}

const itemOf = (observation: Observation, context: ChartContext): ValueItem =>
  valueItem(observation, placedName(observation, context), 'plain', context)

/** The name with the locality before it: what a number is called where it stands alone. */
export function placedName(observation: Observation, { language }: ChartContext): string {
  const place = textIn(observation.locality.name, language)
  const name = observationName(observation, language)
  return fill(NUMBER_OF[language], { place, name }, language)
}

const captionOf = (
  observation: Observation,
  change: Observation | undefined,
  placed: boolean,
  { language }: ChartContext,
): string =>
  [
    ...(placed ? [textIn(observation.locality.name, language)] : []),
    ...holdsFor(observation, language),
    // A change says against what.
    ...(change === undefined ? [] : scopeWords(change, language)),
    ...(observation.status === 'derived' ? [DERIVED_NUMBER[language]] : []),
  ].join(' · ')

/** The marks of the bars below the numbers. */
export function legendOfNumbers(numbers: readonly NumberModel[], { language }: ChartContext): LegendEntry[] {
  const drawn = numbers.flatMap(({ item }) => (item.axis === null ? [] : [item]))
  const target = drawn.some((item) => item.target !== null) ? (['target'] as const) : []
  return legendOf(drawn, target, 'bar', language)
}
